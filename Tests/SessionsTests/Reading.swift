import GitHistory
import Sessions
import Stories

/// What the scanner reads in one message.
struct Reading {
    let signs: MessageSigns

    init(_ message: String, _ table: MarkTable = .standard) {
        signs = MessageSigns(of: [Array(message.utf8)[...]], table)
    }

    private let commit = CommitIndex(0)
    var sessions: [String] { signs.sessions(of: commit).map { "\($0.tool) \($0.id)" } }
    var workers: [String] { signs.workers(of: commit) }
    var tasks: [String] { signs.tasks(of: commit) }
    var keys: [String] { signs.keys(of: commit) }
    var agents: [String] { signs.agents(of: commit) }
    var reverted: [ObjectID] { signs.reverted(by: commit) }
    var origins: [ObjectID] { signs.origins(of: commit) }
    var count: Int { signs.signs(of: commit).count }
}
