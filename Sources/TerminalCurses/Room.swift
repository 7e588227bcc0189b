enum TerminalCursesRoom {}
