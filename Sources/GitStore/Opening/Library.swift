import CLibgit2
import CLibgit2Shim

/// libgit2 as a whole: its version and its options, set once for the process.
package enum Library {
    /// The versions that this is written for; others get a sentence, not a crash.
    private static let supported: ClosedRange<Int32> = 105...109

    /// The version that was linked, `1.5.1`.
    package static let version: String = {
        var (major, minor, patch): (Int32, Int32, Int32) = (0, 0, 0)
        git_libgit2_version(&major, &minor, &patch)
        return "\(major).\(minor).\(patch)"
    }()

    private static let started: Result<Void, StoreError> = start()

    /// Initialises libgit2 on first use. Throws where its version is not supported.
    package static func prepare() throws(StoreError) { try started.get() }

    /// The work of other threads must see the same object database options, so they are set here,
    /// before the first repository is opened, and never changed.
    private static func start() -> Result<Void, StoreError> {
        guard git_libgit2_init() > 0 else {
            return .failure(StoreError("Could not start libgit2: \(StoreError.lastMessage())."))
        }
        var (major, minor, patch): (Int32, Int32, Int32) = (0, 0, 0)
        git_libgit2_version(&major, &minor, &patch)
        guard supported.contains(major * 100 + minor) else {
            return .failure(
                StoreError("libgit2 \(version) is not supported: coven-audit needs 1.5 to 1.9."))
        }
        guard coven_compiled_version() == major * 100 + minor else {
            return .failure(
                StoreError(
                    "libgit2 \(version) is linked, but coven-audit was built for another version: build it anew."
                ))
        }
        return setOptions()
    }

    /// Measured in FEASIBILITY: hash verification costs a factor of 2.3, libgit2's object cache
    /// 14 % beside our tree cache. Nothing of the user's configuration is run or read, so neither
    /// the owner nor the search paths matter. Extensions are compared in lower case;
    /// what `objectformat` and `refstorage` are set to is `Location`'s to look at, for libgit2 would misread
    /// all but the usual.
    private static func setOptions() -> Result<Void, StoreError> {
        var codes = [
            coven_strict_hash_verification(0), coven_object_caching(0), coven_owner_validation(0),
        ]
        for level in [
            GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG,
            GIT_CONFIG_LEVEL_GLOBAL,
        ] {
            codes.append(coven_search_path(level.rawValue, ""))
        }
        let extensions: [StaticString] = [
            "worktreeconfig", "partialclone", "relativeworktrees", "preciousobjects",
            "objectformat", "refstorage",
        ]
        let names = extensions.map { name -> UnsafePointer<CChar>? in
            UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
        }
        codes.append(names.withUnsafeBufferPointer { coven_extensions($0.baseAddress, $0.count) })
        guard codes.allSatisfy({ $0 == 0 }) else {
            return .failure(
                StoreError("Could not set libgit2's options: \(StoreError.lastMessage())."))
        }
        return .success(())
    }

    /// `--verify`: every object that is read is hashed and compared with its name.
    package static func verifyObjects() throws(StoreError) {
        try prepare()
        try check(coven_strict_hash_verification(1), "turn verification on")
    }
}
