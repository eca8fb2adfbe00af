using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Terminal;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Text;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary><c>style-lint read</c>: what a check understands of a draft, so that a wrong finding can be traced to the reading behind
/// it.</summary>
static class ReadCommand
{
    const string StdinPath = "stdin.md";

    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("read", command =>
        {
            command.Description = "Show what StyleLint understood of a draft: parts, speakers, dates, people.";
            command.AllowArgumentSeparator = true;
            var draft = command.Argument("DRAFT", "The draft; - reads standard input.", multipleValues: true);
            var world = new WorldOptions(command, hasRules: false);
            var date = command.Option(
                "--date <DATE>",
                "Publication date if the draft gives none, YYYY-MM-DD.",
                CommandOptionType.MultipleValue
            );
            var format = ChoiceOption.AddTextOrJson(command);
            var stdinName = command.Option("--stdin-filename <NAME>", "Path to use for standard input.", CommandOptionType.MultipleValue);
            command.ExtendedHelpText = """
                When a finding is wrong, look for its words here: a passage taken for something else, a quotation given to another speaker,
                a date on another day. Please report the line that was read wrongly.

                Examples:
                  style-lint read talks.md
                  style-lint read talks.md --format json
                  cat talks.md | style-lint read --stdin-filename stories/talks.md -

                JSON is one object:
                  version       1
                  path          the draft
                  isReporting   whether this is a news story, which needs a byline, credits and speakers
                  day           the day that "Monday" counts from: day, source (dateline, header, page-date, given, file-name, foot, updated), words,
                                yearFrom (a source, where the dateline has no year) and yearIsInferred; null if the draft has no date
                  passages      role (header, headline, deck, byline, date-line, body, subhead, caption, signoff, note, reader-comments,
                                furniture), field (of a header), kind (what the markup makes of it) and its words
                  signers       as (byline, dateline, signoff, picture), the words, and what they name: names, organisations, jobs, agency; a
                                sign-off has one entry per job
                  quotations    the words, wordCount, speaker, evidence (sentence, paragraph, colon-lead-in, continued, carried, none), cue (the words
                                that say so), paragraphsBack (how many paragraphs earlier a carried speaker was named)
                  dates         the words, kind (day, week, month, season, year, clock), from and to (YYYY-MM-DD), and the weekday, day, month and year
                                as written
                  people        name, titles, facts (the people in the facts it may be), offices (on the story's day) and mentions
                Words are an object with text, line, column, endLine and endColumn. Lines and columns count from one, columns in UTF-16 units, and ends
                are exclusive, as in check's JSON report. Missing values are null.
                """;
            command.OnExecute(() =>
            {
                var writes = Choices.Among(
                    "format",
                    Choices.One(format) ?? "text",
                    new Dictionary<string, Action<Story, Surroundings>>(StringComparer.Ordinal)
                    {
                        ["text"] = WriteText,
                        ["json"] = WriteJson,
                    }
                );
                if (Choices.Paths(command, draft) is not [var path])
                    throw new CannotRunException("name one draft: style-lint read stories/talks.md");
                writes(Read(path, Choices.One(stdinName) ?? StdinPath, Choices.Date(date), world.Read(around), around), around);
                return ExitCode.Clean;
            });
        });

    static Story Read(string path, string stdinName, DateOnly? date, DeskOptions world, Surroundings around)
    {
        var isStdin = path == "-";
        var shown = (isStdin ? stdinName : path).Replace('\\', '/');
        var full = Path.GetFullPath(isStdin ? stdinName : path, around.Folder);
        if (!isStdin && !Path.Exists(full))
            throw new CannotRunException($"{path}: no such file");
        var read = isStdin
            ? DraftFile.Read(around.Input, shown, date)
            : DraftFile.ReadNamed(new(shown, full, IsNamed: true), around.Folder, date);
        if (read.Source is not { } source)
            throw new CannotRunException($"{shown} {read.WhyNot}");
        var desk = new Newsroom(world, (file, why) => around.Note($"{file} {why}; skipped")).For(full);
        var parsed = Draft.Parse(source);
        foreach (var problem in desk.BadSettings.AddRange(desk.BadFacts).AddRange(source.Problems).AddRange(parsed.Problems))
        {
            if (!problem.IsNote)
                around.Note(Place(problem));
        }

        return new(parsed, desk.Linter.Knowledge.Facts, world.Today);
    }

    static string Place(Problem problem)
    {
        var at = problem.Source.PositionAt(problem.Span.Start);
        return $"{problem.Source.Path}:{at.Line + 1}:{at.Column + 1}: {problem.Message}";
    }

    static void WriteText(Story story, Surroundings around) =>
        new ReadingPage(story, around.Output, TextPage.Palette(around), around.Width()).Write();

    static void WriteJson(Story story, Surroundings around) => JsonText.Write(around.Output, json => new ReadingJson(story, json).Write());
}
