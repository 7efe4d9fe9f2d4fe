/// One metric with its samples, as OpenMetrics writes it.
struct MetricFamily {
    /// One number with its labels.
    struct Sample {
        let labels: [(name: String, value: String)]
        let number: Double
        /// What follows the family's name.
        let suffix: String

        init(_ labels: [(String, String)], _ number: Double, suffix: String = "") {
            self.labels = labels.map { (name: $0.0, value: $0.1) }
            self.number = number
            self.suffix = suffix
        }
    }

    let name: String
    let kind: String
    let help: String
    let samples: [Sample]

    init(_ name: String, kind: String = "gauge", help: String, samples: [Sample]) {
        self.name = name
        self.kind = kind
        self.help = help
        self.samples = samples
    }

    /// The lines, each sample with one more label; none where there is no sample.
    func lines(with label: (String, String)) -> [String] {
        guard !samples.isEmpty else { return [] }
        return ["# TYPE \(name) \(kind)", "# HELP \(name) \(MetricFamily.escaped(help))"]
            + samples.map { sample in
                let labels = ([(name: label.0, value: label.1)] + sample.labels)
                    .map { "\($0.name)=\"\(MetricFamily.escaped($0.value))\"" }
                    .joined(separator: ",")
                return "\(name)\(sample.suffix){\(labels)} \(MetricFamily.number(sample.number))"
            }
    }

    /// A label's value on one line: nothing hidden in it, nothing that ends it.
    static func escaped(_ text: String) -> String {
        joined(withoutLogCommands(visible(text, limit: 200)))
            .replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }

    /// Whole numbers without a point.
    private static func number(_ number: Double) -> String {
        number == number.rounded() && number.magnitude < 1e15
            ? String(Int(number)) : String(number)
    }
}
