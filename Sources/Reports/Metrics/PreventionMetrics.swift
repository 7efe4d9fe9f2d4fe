import Findings

/// What controls would have done, as series with one label: there are eight controls and three verdicts.
enum PreventionMetrics {
    static func families(_ result: AuditResult) -> [MetricFamily] {
        let sums = result.preventions
        return [
            MetricFamily(
                "coven_audit_prevented_findings",
                help: "Findings by what a control would have done about them.",
                samples: sums.flatMap { sum in
                    [
                        (Prevention.Verdict.would, sum.would), (.wouldNot, sum.wouldNot),
                        (.unknown, sum.unknown),
                    ].map { verdict, count in
                        .init(
                            [("control", sum.control.rawValue), ("verdict", verdict.rawValue)],
                            Double(count))
                    }
                }),
            family("false_calls", "How often a control would have spoken without harm.", sums) {
                $0.falseCalls.map(Double.init)
            },
            family("control_acts", "How many acts a control asks for.", sums) {
                $0.acts.map(Double.init)
            },
            family("lead_seconds_median", "How long before the harm a control speaks.", sums) {
                $0.leadMinutesMedian.map { $0 * 60 }
            },
        ]
    }

    /// One sample for each control of which the number is known.
    private static func family(
        _ name: String, _ help: String, _ sums: [PreventionSum],
        _ number: (PreventionSum) -> Double?
    ) -> MetricFamily {
        MetricFamily(
            "coven_audit_\(name)", help: help,
            samples: sums.compactMap { sum in
                number(sum).map { .init([("control", sum.control.rawValue)], $0) }
            })
    }
}
