/// A shared checkout where work is committed, amended, rebased, reset, stashed, dropped, deleted and
/// collected at random; the same seed gives the same story.
package struct RandomLosses {
    /// Where it lies.
    package let path: String
    private let scratch: Scratch

    /// Does so many random things.
    package init(seed: Int, operations: Int) throws {
        scratch = try Scratch()
        path = scratch.path + "/losses"
        let result = try run(
            ["bash", "-c", RandomLosses.script, "losses", path, "\(seed)", "\(operations)"])
        guard result.status == 0 else {
            throw CommandFailure(description: "the random story ended with \(result.errors)")
        }
    }

    private static let script = #"""
        git init -q -b main "$1" && cd "$1" || exit 2
        RANDOM=$2 n=0 clock=1770000000
        git config user.name Ada && git config user.email ada@example.org && git config gc.auto 0
        save() {
          n=$((n + 1)); file=file$((RANDOM % 6))
          for i in 1 2 3 4 5; do echo "this is line $i of the change number $n"; done >> $file
          git add $file
        }
        tick() {
          clock=$((clock + 60))
          export GIT_AUTHOR_DATE="$clock +0000" GIT_COMMITTER_DATE="$clock +0000"
        }
        branch() { git rev-parse --abbrev-ref HEAD; }
        stashed() { git rev-parse -q --verify refs/stash > /dev/null; }
        delete() {
          other=$(git for-each-ref --format='%(refname:short)' refs/heads | grep -v '^main$' | head -1)
          [ -n "$other" ] && [ "$other" != "$(branch)" ] && git branch -q -D "$other"
        }
        pop() {
          stashed || return
          if git stash pop -q; then git add -A; git commit -q -m "popped $1"; fi
          git reset -q --hard; git clean -qfd
        }
        collect() {
          case $((RANDOM % 6)) in
            0 | 1) git repack -q -d --cruft --cruft-expiration=never ;;
            2) git reflog expire --expire=now --all ;;
            3) git repack -q -a -d -k ;;
          esac
        }
        tick; save; git commit -q -m start
        for operation in $(seq "$3"); do
          tick
          case $((RANDOM % 14)) in
            0 | 1 | 2 | 3) save; git commit -q -m "change $n" ;;
            4) save; git commit -q --amend -m "amended $n" ;;
            5) git checkout -q -b "b$operation" ;;
            6) git checkout -q main ;;
            7) delete ;;
            8) git rev-parse -q --verify HEAD~1 > /dev/null && git reset -q --hard HEAD~1 ;;
            9) save; git stash push -q -m "stash $n" ;;
            10) stashed && git stash drop -q ;;
            11) pop "$operation" ;;
            12) [ "$(branch)" = main ] || git rebase -q main || git rebase --abort ;;
            13) collect ;;
          esac
        done > /dev/null 2>&1
        exit 0
        """#
}
