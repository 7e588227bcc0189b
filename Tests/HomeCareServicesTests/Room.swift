import Testing

@Test func roomStands() {
    #expect(Bool(true))
}
