import CLibgit2
import GitHistory

extension Repository {
    /// Whom some identities mean by the `.mailmap` of a commit: what git does in a bare repository,
    /// so that every clone gives the same people. Themselves where there is no such file, or it
    /// cannot be read.
    package func mailmapped(_ identities: [Identity], head: ObjectID?) -> [Identity] {
        guard let head, let mailmap = mailmap(of: head) else { return identities }
        return identities.map(mailmap.resolve)
    }

    private func mailmap(of commit: ObjectID) -> Mailmap? {
        file(".mailmap", of: commit).map { Mailmap(parsing: $0.span) }
    }
}
