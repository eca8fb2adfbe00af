using System.Collections.Immutable;
using StyleLint.Cli.Commands.Wire;
using StyleLint.Cli.DeskPage;
using StyleLint.Workspace;
using StyleLint.Workspace.Wire;

namespace StyleLint.Cli.Mcp;

/// <summary>The newsroom's folder, which is all that an assistant reaches: its drafts, settings, rules, facts and archive.</summary>
sealed class McpFolder
{
    const string Unnamed = "draft.md";
    const int LongestName = 1000;

    readonly List<string> _notes = [];
    readonly Lazy<DeskSession> _session;

    /// <param name="around">What the run has around it; its folder is the newsroom's.</param>
    public McpFolder(Surroundings around)
    {
        Around = around with { Variable = name => IsFar(name, around) ? null : around.Variable(name) };
        _session = new(() => new(World, Around.Folder, _notes.Add));
    }

    /// <summary>The arguments by which a tool is given a draft.</summary>
    public static ImmutableArray<McpArgument> DraftArguments { get; } =
    [
        new("text", "The whole story as Markdown or plain text, headline, byline and dateline included. Give this or path."),
        new("path", "A draft in the newsroom's folder, such as stories/talks.md. Give this or text."),
        new(
            "name",
            "With text: the file name the story will have, such as stories/2026-02-03-talks.md; settings go by it. Default: draft.md."
        ),
        new(
            "date",
            "The day of publication, YYYY-MM-DD, if the story does not give it; days such as Monday are counted from it.",
            ArgumentType.Day
        ),
    ];

    /// <summary>What the run has around it.</summary>
    public Surroundings Around { get; }

    /// <summary>The settings, rules and facts, read again when they change.</summary>
    public DeskSession Session => _session.Value;

    /// <summary>What a run brings.</summary>
    public DeskOptions World() => WorldOptions.Default(Around) with { Wire = Around.Archive(null) };

    /// <summary>What there was to tell since the last time that belongs to no draft.</summary>
    public IReadOnlyList<string> TakeNotes()
    {
        var notes = _notes.Distinct(StringComparer.Ordinal).ToList();
        _notes.Clear();
        return notes;
    }

    /// <summary>The draft that a call is about.</summary>
    /// <exception cref="CannotRunException">There is none, or it is not to be read.</exception>
    public PageDraft Draft(McpArguments given)
    {
        var (text, path, date) = (given.Text("text"), given.Text("path"), given.Day("date"));
        if (text is null == path is null)
            throw new CannotRunException("give the story as text, or the path of a draft, and not both");
        var name = Name(path ?? given.Text("name") ?? Unnamed);
        if (path is null)
        {
            return text!.Length <= DraftFile.MaxBytes
                ? new(text, name, date)
                : throw new CannotRunException("this text is longer than any story; give a part of it");
        }

        var read = DraftFile.Read(Path.GetFullPath(path, Around.Folder), name);
        return read.Source is { } source ? new(source.Text, name, date) : throw new CannotRunException($"{name} {read.WhyNot}");
    }

    /// <summary>The archive of agency copy.</summary>
    /// <exception cref="CannotRunException">There is none, or it lies on a network.</exception>
    public ArchiveName Archive() =>
        ArchiveOption.Find(null, Around)
        ?? throw new CannotRunException(
            "this newsroom has no wire archive in its folder: wire: in style-lint.yml or STYLE_LINT_WIRE would name one, and "
                + "'style-lint wire add' fills it"
        );

    string Name(string path)
    {
        var whyNot = path.Length is 0 or > LongestName ? "is no name of a file" : DraftFile.WhyNotBelow(path, Around.Folder);
        if (whyNot is not null)
            throw new CannotRunException(
                $"{(path.Length > LongestName ? "this" : path)} {whyNot}; only drafts in {Around.Folder} are read"
            );
        // Else an assistant could be led to read a file of keys as if it were a story.
        if (!DraftFinder.IsDraft(path))
            throw new CannotRunException($"{path} is no draft; the names of drafts end in {string.Join(", ", DraftFinder.Endings)}");
        return Path.GetRelativePath(Around.Folder, Path.GetFullPath(path, Around.Folder)).Replace('\\', '/');
    }

    // What an assistant asks stays on this computer.
    static bool IsFar(string variable, Surroundings around) =>
        variable == "STYLE_LINT_WIRE" && around.Variable(variable) is { } name && ArchiveName.IsAddress(name);
}
