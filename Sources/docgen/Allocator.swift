#if canImport(Glibc)
    import CMalloc
#endif

/// The allocator of the C library, told what kind of program this is.
enum Allocator {
    /// As much as a heap of glibc's holds: none has to grow.
    private static let step: Int32 = 64 << 20

    /// Lets memory grow in large steps and keeps what is freed, which a program does that reads much at once and ends soon.
    ///
    /// By default glibc grows the heap of each thread by a page or two at a time: twenty thousand calls of the system for all of
    /// a large doc set, each of which makes the other threads wait. Pages that nothing is written to take no memory.
    static func prepare() {
        #if canImport(Glibc)
            mallopt(M_TOP_PAD, step)
            mallopt(M_TRIM_THRESHOLD, Int32.max)
        #endif
    }
}
