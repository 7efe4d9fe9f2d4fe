import Findings
import GitHistory
import Testing

@testable import Reports

/// Which findings are told in one row.
@Suite struct AlikeFindingsTests {
    private func finding(
        _ number: Int, _ kind: Finding.Kind = .emptyLanding, _ cause: Finding.Cause? = .swallowed,
        daysLater: Int64 = 0
    ) -> Finding {
        var finding = Sample.finding(kind: kind, number: number, daysLater: daysLater)
        finding.cause = cause
        return finding
    }

    /// `one` for a finding told by itself, the number for a row.
    private func told(_ findings: [Finding]) -> [String] {
        Told.all(findings).map {
            switch $0 {
            case .one: "one"
            case .many(let alike, let day): "\(alike.count) on \(day)"
            }
        }
    }

    @Test(arguments: [(10, Array(repeating: "one", count: 10)), (11, ["11 on 2026-06-09"])])
    func moreThanTenAreARow(count: Int, expected: [String]) {
        #expect(told((1...count).map { finding($0) }) == expected)
    }

    @Test func anotherKindCauseOrDayIsNotAlike() {
        let six = (1...6).map { finding($0) }
        #expect(told(six + (7...12).map { finding($0, .emptyLanding, .samePatch) }).count == 12)
        #expect(told(six + (7...12).map { finding($0, .emptyLanding, nil) }).count == 12)
        #expect(told(six + (7...12).map { finding($0, .independent) }).count == 12)
        #expect(told(six + (7...12).map { finding($0, daysLater: 1) }).count == 12)
        #expect(told(six + (7...12).map { finding($0) }).count == 1)
    }

    @Test func aRowStandsWhereItsFirstWouldAndAllOthersStay() {
        let alike = (1...11).map { finding($0) }
        let others = (21...23).map { finding($0, .twin, nil) }
        let mixed =
            [others[0]] + alike.prefix(5) + [others[1]] + alike.dropFirst(5) + [others[2]]
        #expect(told(mixed) == ["one", "11 on 2026-06-09", "one", "one"])
        let ids = Told.all(mixed).flatMap { told in
            switch told {
            case .one(let finding): [finding.id]
            case .many(let alike, _): alike.map(\.id)
            }
        }
        #expect(ids == (([others[0]] + alike + others.dropFirst()).map(\.id)))
    }
}
