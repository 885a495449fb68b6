extension Sequence {
    /// The first thing that a transformation makes of an element; `nil` where it makes nothing of any.
    ///
    /// The elements behind are not looked at, and each before is once: `lazy.compactMap(transform).first` transforms what it
    /// finds a second time.
    ///
    ///     ["a", "1", "2"].firstNonNil { Int($0) }   // 1
    @inlinable
    public func firstNonNil<Result>(_ transform: (Element) throws -> Result?) rethrows -> Result? {
        for element in self {
            if let result = try transform(element) { return result }
        }
        return nil
    }
}
