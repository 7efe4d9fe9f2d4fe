/// One gauge with its samples, as OpenMetrics writes it and Prometheus' older text format too, which knows no
/// `info`.
struct MetricFamily {
    /// One number with its labels.
    struct Sample {
        let labels: [(name: String, value: String)]
        let number: Double

        init(_ labels: [(String, String)], _ number: Double) {
            self.labels = labels.map { (name: $0.0, value: $0.1) }
            self.number = number
        }
    }

    let name: String
    let help: String
    let samples: [Sample]

    init(_ name: String, help: String, samples: [Sample]) {
        self.name = name
        self.help = help
        self.samples = samples
    }

    /// The lines, each sample with one more label; none where there is no sample.
    func lines(with label: (String, String)) -> [String] {
        guard !samples.isEmpty else { return [] }
        return ["# TYPE \(name) gauge", "# HELP \(name) \(MetricFamily.escaped(help))"]
            + samples.map { sample in
                let labels = ([(name: label.0, value: label.1)] + sample.labels)
                    .map { "\($0.name)=\"\(MetricFamily.escaped($0.value))\"" }
                    .joined(separator: ",")
                return "\(name){\(labels)} \(MetricFamily.number(sample.number))"
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
