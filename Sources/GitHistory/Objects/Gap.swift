/// Something that could not be read: a fact of its own, counted in coverage, never an end of the run.
package enum Gap: Error, Hashable, Sendable, Comparable {
    /// The object is not in the repository (partial clone, lost, or too large for a mirror).
    case missing(ObjectID)
    /// The object is there, and damaged.
    case unreadable(ObjectID)

    /// The object in question.
    package var object: ObjectID {
        switch self {
        case .missing(let id), .unreadable(let id): id
        }
    }

    package static func < (left: Gap, right: Gap) -> Bool { left.object < right.object }
}

/// A value that was read, or the reason why it was not.
package enum Known<Value: Sendable>: Sendable {
    case value(Value)
    case gap(Gap)

    /// The value, nil where there is a gap.
    package var value: Value? {
        switch self {
        case .value(let value): value
        case .gap: nil
        }
    }

    /// The reason, nil where there is a value.
    package var gap: Gap? {
        switch self {
        case .value: nil
        case .gap(let gap): gap
        }
    }

    /// What is known of each element of a list of so many. O(count).
    package func each<Element>(of count: Int) -> [Known<Element>] where Value == [Element] {
        switch self {
        case .value(let values): values.map { .value($0) }
        case .gap(let gap): Array(repeating: .gap(gap), count: count)
        }
    }
}
