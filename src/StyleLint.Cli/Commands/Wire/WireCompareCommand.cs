using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Terminal;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Wire;
using StyleLint.Workspace;
using StyleLint.Workspace.Wire;

namespace StyleLint.Cli.Commands.Wire;

/// <summary><c>style-lint wire compare</c>: a draft and a story of the archive side by side.</summary>
static class WireCompareCommand
{
    // Narrower columns hold a few words a line.
    const int MinWidth = 60;
    const int MaxWidth = 180;

    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("compare", command =>
        {
            command.Description = "Show a draft and a story side by side.";
            command.AllowArgumentSeparator = true;
            var both = command.Argument(
                "DRAFT STORY",
                "The draft and the story's id, as shown by 'wire search' or a finding.",
                multipleValues: true
            );
            var archive = new ArchiveOption(command);
            var version = command.Option("--version <N>", "Version of the story. Default: the latest.", CommandOptionType.MultipleValue);
            command.ExtendedHelpText = """
                Shows each paragraph of the draft next to the paragraph of the story that shares most of its words; shared runs of five
                or more words are marked.

                Example:
                  style-lint wire compare --archive desk/wire stories/ferry.md urn:newsml:example.org:20260203:4711
                """;
            command.OnExecute(() =>
                Choices.Paths(command, both) is [var draft, var id]
                    ? Run(draft, id, Choices.Count(version), archive.Read(around), around)
                    : throw new CannotRunException("name one draft and one story; see style-lint wire compare --help")
            );
        });

    static int Run(string path, string id, int? version, ArchiveName name, Surroundings around)
    {
        var read = DraftFile.Read(Path.GetFullPath(path, around.Folder), path);
        if (read.Source is not { } source)
            throw new CannotRunException($"{path} {read.WhyNot}");
        using var archive = WireArchives.Open(name, around.Folder);
        var story = Find(archive, name, id, version, around.Cancel);
        var desk = new Newsroom(new(around.Folder, around.Today()), (file, why) => around.Note($"{file} {why}; skipped")).For(
            Path.GetFullPath(path, around.Folder)
        );
        var draft = new Story(Draft.Parse(source), desk.Linter.Knowledge.Facts, around.Today());
        Write(draft, story, WireComparison.Of(draft, story), around);
        return ExitCode.Clean;
    }

    /// <summary>A story of an archive, in one version or the latest.</summary>
    /// <exception cref="CannotRunException">The archive has none such.</exception>
    internal static WireStory Find(IArchiveReader archive, ArchiveName name, string id, int? version, CancellationToken cancel)
    {
        var versions = archive.WithId(id, cancel);
        return (version is null ? versions.LastOrDefault() : versions.FirstOrDefault(story => story.Version == version))
            ?? throw new CannotRunException(
                versions.IsEmpty
                    ? $"{name} holds no story {id}; 'style-lint wire search' finds one by its words"
                    : $"{name} holds no version {version} of {id}; it holds {string.Join(", ", versions.Select(each => each.Version))}"
            );
    }

    /// <summary>The two side by side.</summary>
    internal static void Write(Story draft, WireStory story, WireComparison compared, Surroundings around)
    {
        var palette = TextPage.Palette(around);
        var page = new SideBySide(around.Output, palette, Math.Clamp(around.Width(), MinWidth, MaxWidth));
        page.Write(Printable.Text(draft.Draft.Source.Path), [], Printable.Line(WireStoryLine.Of(story)), []);
        page.Write(draft.Page.Headline?.At.Chars.ToString() ?? "", [], story.Headline, []);
        foreach (var (mine, theirs) in compared.Rows)
        {
            page.Skip();
            page.Write(mine?.Text ?? "", mine?.Shared ?? [], theirs?.Text ?? "", theirs?.Shared ?? []);
        }

        around.Output.WriteLine();
        around.Output.WriteLine(
            compared.Shared == 0
                ? "The two share no run of five words."
                : $"{compared.Shared} of the draft's {TextReport.Count(compared.Words, "word")} also appear in the story, in runs of five or more{(palette.IsOn ? "" : ", here in brackets")}."
        );
    }
}
