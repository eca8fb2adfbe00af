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
            command.Description = "Show what a draft is understood to say: parts, speakers, dates, people.";
            command.AllowArgumentSeparator = true;
            var draft = command.Argument("DRAFT", "The draft; - for standard input.", multipleValues: true);
            var world = new WorldOptions(command, hasRules: false);
            var date = command.Option(
                "--date <DATE>",
                "The day the draft is published, YYYY-MM-DD, where it does not say.",
                CommandOptionType.MultipleValue
            );
            var format = command.Option("--format <FORMAT>", "text or json. Default: text.", CommandOptionType.MultipleValue);
            var stdinName = command.Option(
                "--stdin-filename <NAME>",
                "The path that standard input stands for.",
                CommandOptionType.MultipleValue
            );
            command.ExtendedHelpText = """
                Where a finding is wrong, look here for its words: a passage that was taken for something else, a quotation with another
                speaker, a date on another day. What is read wrong is worth reporting with these lines.

                Examples:
                  style-lint read talks.md
                  style-lint read talks.md --format json
                  cat talks.md | style-lint read --stdin-filename stories/talks.md -

                JSON is one object:
                  version       1
                  path          the draft
                  isReporting   whether bylines, credits and speakers are asked for
                  day           the day that "Monday" counts from: day, source (dateline, header, page-date, given, file-name, foot, updated), words,
                                yearFrom (a source, where the dateline has no year) and yearIsInferred; null where nothing dates the draft
                  passages      role (header, headline, deck, byline, date-line, body, subhead, caption, signoff, note, reader-comments,
                                furniture), field (of a header), kind (what the markup makes of it) and its words
                  signers       as (byline, dateline, signoff, picture), the words, and what is named in them: names, organisations, jobs, agency;
                                a sign-off has one entry for each job
                  quotations    the words, wordCount, speaker, evidence (sentence, paragraph, colon-lead-in, continued, carried, none), cue (the words
                                that say so), paragraphsBack (how far a carried speaker was named before)
                  dates         the words, kind (day, week, month, season, year, clock), from and to (YYYY-MM-DD), and what is written of weekday, day,
                                month and year
                  people        name, titles, facts (whom of the facts it may be), offices (on the story's day) and mentions
                Words are an object with text, line, column, endLine and endColumn. Lines and columns count from one, columns in UTF-16 units, and ends
                are exclusive, as in the report of a check. What is not there is null.
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
