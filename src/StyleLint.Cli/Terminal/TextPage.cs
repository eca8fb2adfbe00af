namespace StyleLint.Cli.Terminal;

/// <summary>How text is laid out for standard output.</summary>
static class TextPage
{
    /// <summary>Colours where standard output is a terminal that has them and nobody asked for none.</summary>
    public static Palette Palette(Surroundings around) =>
        new(around.OutputIsTerminal && around.Variable("NO_COLOR") is null or "" && around.Variable("TERM") != "dumb");
}
