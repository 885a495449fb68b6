extension Street {
    /// The length as people say it.
    public var spokenLength: String? { length.map { $0 < 1000 ? "\($0) m" : "\($0 / 1000) km" } }
}
