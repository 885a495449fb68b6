/// Times two pieces of work, one after the other, several times, so that a busy moment of the machine meets both.
enum Stopwatch {
    /// The seconds of the fastest round of each.
    static func fastest(
        of rounds: Int, _ first: () throws -> Void, _ second: () throws -> Void
    ) throws -> (first: Double, second: Double) {
        var best = (first: Double.infinity, second: Double.infinity)
        for _ in 0..<rounds {
            best.first = min(best.first, try seconds(first))
            best.second = min(best.second, try seconds(second))
        }
        return best
    }

    private static func seconds(_ work: () throws -> Void) throws -> Double {
        let elapsed = try ContinuousClock().measure(work)
        return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    }
}
