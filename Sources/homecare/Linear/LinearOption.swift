import ArgumentParser

/// How a session shows itself.
struct LinearOption: ParsableArguments {
    @Flag(
        inversion: .prefixedNo,
        help: "Speak in lines: for screen readers, braille lines and simple terminals.")
    var linear: Bool?
}
