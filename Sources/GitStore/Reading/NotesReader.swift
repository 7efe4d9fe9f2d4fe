import CLibgit2
import GitHistory

/// The notes below one ref.
package struct Notes: Sendable {
    /// The notes that could be read, by commit.
    package let all: [Note]
    /// Folders and notes that could not be.
    package let gaps: [Gap]
}

extension Repository {
    /// Reads the notes on the commits that `isWanted` names. A note's file is called after its
    /// commit, with or without folders of two digits (git's fan-out); other files there are none.
    /// O(notes below the ref).
    package func notes(_ ref: String, of isWanted: (ObjectID) -> Bool) -> Notes {
        guard let commit = commit(named: ref) else { return Notes(all: [], gaps: []) }
        var found: [Note] = []
        var gaps: [Gap] = []
        var folders: [(tree: ObjectID, digits: [UInt8])] = []
        do throws(Gap) {
            try readCommit(commit) { fields, _ in folders.append((fields.tree, [])) }
        } catch {
            gaps.append(error)
        }
        var visits = 0
        while let folder = folders.popLast() {
            visits += 1
            guard visits <= Repository.mostNoteFolders else {
                gaps.append(.unreadable(folder.tree))
                break
            }
            do throws(Gap) {
                for entry in try noteEntries(folder.tree, behind: folder.digits) {
                    if entry.isFolder {
                        folders.append((entry.id, entry.digits))
                    } else if let commit = ObjectID(hex: entry.digits[...]), isWanted(commit) {
                        do throws(Gap) {
                            found.append(Note(commit: commit, text: try text(entry.id)))
                        } catch {
                            gaps.append(error)
                        }
                    }
                }
            } catch {
                gaps.append(error)
            }
        }
        return Notes(all: found.sorted(), gaps: gaps.sorted())
    }

    /// Two levels of fan-out, as git makes them for millions of notes. A tree that holds itself has no end.
    private static var mostNoteFolders: Int { 1 + 256 + 256 * 256 }

    /// One line of a tree of notes.
    private struct NoteEntry {
        let isFolder: Bool
        /// The digits of the commit's id so far.
        let digits: [UInt8]
        let id: ObjectID
    }

    private func noteEntries(
        _ tree: ObjectID, behind digits: [UInt8]
    ) throws(Gap) -> [NoteEntry] {
        let object = try object(tree, GIT_OBJECT_TREE)
        defer { extendLifetime(object) }
        var entries: [NoteEntry] = []
        var cursor = TreeCursor(object.bytes, of: tree)
        while let entry = try cursor.entry() {
            let own = digits + Array(entry.name)
            let isFolder = entry.mode.isTree
            let isFanOut = entry.name.count == 2 && own.count < 2 * ObjectID.byteCount
            let isNamed = isFolder ? isFanOut : own.count == 2 * ObjectID.byteCount
            if isNamed, entry.name.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
            {
                entries.append(NoteEntry(isFolder: isFolder, digits: own, id: entry.id))
            }
            cursor.advance(entry)
        }
        return entries
    }

    private func text(_ id: ObjectID) throws(Gap) -> String {
        let blob = try blob(id)
        defer { extendLifetime(blob) }
        return String(decoding: blob.bytes, as: UTF8.self)
    }
}
