using StyleLint.Workspace;
using StyleLint.Workspace.Wire;

namespace StyleLint.Cli;

/// <summary>What a run has around it; everything that differs from one machine or moment to the next.</summary>
/// <param name="Folder">Full path of the current folder.</param>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
sealed record Surroundings(string Folder, Stream Input, TextWriter Output, TextWriter Error)
{
    /// <summary>Standard output as bytes, for what is no text.</summary>
    public Func<Stream> RawOutput { get; init; } = () => Stream.Null;

    /// <summary>Whether standard output is a terminal.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether standard error is a terminal.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal; asked only where text is laid out.</summary>
    public Func<int> Width { get; init; } = () => 100;

    /// <summary>Today's date by the machine's clock.</summary>
    public Func<DateOnly> Today { get; init; } = () => DateOnly.FromDateTime(DateTime.Now);

    /// <summary>An environment variable; null where it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>The wire archive that the command line names, else the environment (<c>STYLE_LINT_WIRE</c>); null for none.</summary>
    /// <param name="named">What the command line says; null for nothing.</param>
    /// <exception cref="CannotRunException">It is an address that leads nowhere, or everybody could read its password.</exception>
    public ArchiveName? Archive(string? named)
    {
        if (named is not null && ArchiveName.HasPassword(named))
            throw new CannotRunException(
                $"{ArchiveName.WithoutPassword(named)}: others on this machine can read command lines; put the password in STYLE_LINT_WIRE_PASSWORD"
            );
        return (named ?? Variable("STYLE_LINT_WIRE")) is { Length: > 0 } name
            ? ArchiveName.Parse(name, Variable("STYLE_LINT_WIRE_PASSWORD"))
            : null;
    }

    /// <summary>Ctrl-C.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>Tells the user something that belongs to no report.</summary>
    public void Note(string text) => Error.WriteLine($"style-lint: {Terminal.Printable.Text(text)}");
}
