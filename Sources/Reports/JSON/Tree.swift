import Findings

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A value as its JSON has it, so that a look can show fields that it does not know by name: a new
/// kind of finding brings its own evidence.
enum Tree: Codable, Sendable, Equatable {
    case object([String: Tree])
    case list([Tree])
    case text(String)
    case whole(Int)
    case number(Double)
    case flag(Bool)
    case none

    /// The tree of a value's encoding.
    init(of value: some Encodable) throws {
        self = try JSONDecoder().decode(Tree.self, from: try JSONEncoder().encode(value))
    }

    init(from decoder: any Decoder) throws {
        if let keyed = Tree.object(in: decoder) {
            self = .object(keyed)
            return
        }
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .none
        } else if let flag = Tree.value(Bool.self, in: container) {
            self = .flag(flag)
        } else if let whole = Tree.value(Int.self, in: container) {
            self = .whole(whole)
        } else if let number = Tree.value(Double.self, in: container) {
            self = .number(number)
        } else if let text = Tree.value(String.self, in: container) {
            self = .text(text)
        } else {
            self = .list(try container.decode([Tree].self))
        }
    }

    /// To find out what JSON holds is to try; a failed try is an answer, no error.
    private static func value<Value: Decodable>(
        _ type: Value.Type, in container: any SingleValueDecodingContainer
    ) -> Value? {
        do { return try container.decode(type) } catch { return nil }
    }

    private static func object(in decoder: any Decoder) -> [String: Tree]? {
        do {
            return try decoder.singleValueContainer().decode([String: Tree].self)
        } catch {
            return nil
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .object(let fields): try container.encode(fields)
        case .list(let items): try container.encode(items)
        case .text(let text): try container.encode(text)
        case .whole(let whole): try container.encode(whole)
        case .number(let number): try container.encode(number)
        case .flag(let flag): try container.encode(flag)
        case .none: try container.encodeNil()
        }
    }
}

extension Tree {
    /// The fields of an object, by name; none of anything else.
    var fields: [(name: String, value: Tree)] {
        guard case .object(let fields) = self else { return [] }
        return fields.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
    }

    /// The numbers in it, however deep, by names that join as one: `orphanedShareOf`.
    func numbers(named name: String = "") -> [(name: String, number: Double)] {
        switch self {
        case .whole(let whole): [(name, Double(whole))]
        case .number(let number): [(name, number)]
        case .object:
            fields.flatMap { field in
                field.value.numbers(
                    named: name.isEmpty ? field.name : name + capitalized(field.name))
            }
        case .list, .text, .flag, .none: []
        }
    }
}

/// A key of ours as words: `hoursApart` is `hours apart`.
func spelled(_ key: String) -> String {
    key.map { $0.isUppercase ? " \($0.lowercased())" : String($0) }.joined()
}
