using StyleLint.Diagnostics;

namespace StyleLint.Cli.Terminal;

/// <summary>Colours, or none.</summary>
/// <param name="IsOn">Whether anything is coloured at all.</param>
sealed record Palette(bool IsOn)
{
    /// <summary>A heading.</summary>
    public string Strong(string text) => Paint("1", text);

    /// <summary>What may be read over.</summary>
    public string Faint(string text) => Paint("2", text);

    /// <summary>Words that another text has too.</summary>
    public string Marked(string text) => Paint("1;33", text);

    /// <summary>A way out.</summary>
    public string Good(string text) => Paint("32", text);

    /// <summary>Words in the colour of a level.</summary>
    public string Level(Severity level, string text) =>
        Paint(
            level switch
            {
                Severity.Error => "1;31",
                Severity.Warning => "1;33",
                Severity.Suggestion => "1;36",
                _ => "2",
            },
            text
        );

    string Paint(string code, string text) => IsOn && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
