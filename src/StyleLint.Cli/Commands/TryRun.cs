using System.Collections.Immutable;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Terminal;
using StyleLint.Diagnostics;
using StyleLint.Rules;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary>What is tried on what.</summary>
/// <param name="Rule">A rule, a family, a rule file or folder, or all.</param>
/// <param name="Archive">A folder of drafts or a JSON Lines file.</param>
/// <param name="World">Settings, rules and facts.</param>
/// <param name="Date">The publication date of stories that have none.</param>
/// <param name="Samples">Findings to show of each rule.</param>
/// <param name="Seed">Decides which.</param>
/// <param name="Jobs">Threads; null for one for each processor.</param>
sealed record TryOptions(string Rule, string Archive, DeskOptions World, DateOnly? Date, int Samples, int Seed, int? Jobs)
{
    /// <summary>The file that the samples are written to, to be judged there; null where they are shown.</summary>
    public string? Judge { get; init; }
}

/// <summary>Runs rules over an archive, and says how often each one speaks and, of a fair sample, what it says.</summary>
sealed class TryRun(TryOptions options, Surroundings around)
{
    const string AllRules = "all";

    // An archive may be longer than memory: its stories are checked so many at a time.
    const int Batch = 1_000;

    const int MostUnreadNamed = 3;

    readonly SortedDictionary<string, Tally> _tallies = new(StringComparer.Ordinal);
    readonly int[] _storiesByLevel = new int[(int)Severity.Error + 1];
    readonly Palette _palette = TextPage.Palette(around);
    readonly SortedDictionary<string, int> _unread = new(StringComparer.Ordinal);
    int _stories;

    /// <summary>Runs the trial.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="CannotRunException">There is no such rule, or no such archive.</exception>
    public int Run()
    {
        var linter = Linter();
        if (options.Judge is { } taken && Path.Exists(Path.GetFullPath(taken, around.Folder)))
            throw new CannotRunException(
                $"{taken} is there already; 'style-lint try --judge {taken}' prints what its verdicts come to. Name another file"
            );
        var progress = new Progress(around.ErrorIsTerminal ? around.Error : null);
        foreach (var batch in new StoryArchive(around.Folder, options.Date, Unread).Stories(options.Archive).Chunk(Batch))
        {
            InOrder.Run(
                batch.Length,
                options.Jobs ?? Environment.ProcessorCount,
                at => Check(batch[at], linter),
                outcome =>
                {
                    if (outcome.WhyNot is { } why)
                    {
                        progress.Clear();
                        Unread(outcome.Path, why);
                    }
                    else
                    {
                        Count(outcome);
                    }

                    progress.Show(() => $"{_stories:N0} stories checked");
                },
                around.Cancel
            );
        }

        progress.Clear();
        foreach (var (why, count) in _unread.Where(each => each.Value > MostUnreadNamed))
            around.Note(
                $"{TextReport.Count(count - MostUnreadNamed, "more story", "more stories")} skipped for the same reason as those above: {why}"
            );
        if (_stories == 0)
            throw new CannotRunException($"{options.Archive}: no stories");
        Write(linter.Rules);
        return ExitCode.Clean;
    }

    // An archive may hold thousands of items without text: of each reason the first few are named.
    void Unread(string path, string why)
    {
        if ((_unread[why] = _unread.GetValueOrDefault(why) + 1) <= MostUnreadNamed)
            Skipped(path, why);
    }

    void Skipped(string path, string why) => around.Note($"{path} {why}; skipped");

    // Every rule that is asked for is on: what the settings make of it is what the trial is to decide.
    Linter Linter()
    {
        var full = Path.GetFullPath(options.Rule, around.Folder);
        var isFile = Path.Exists(full);
        var world = isFile ? options.World with { Rules = options.World.Rules.Add(options.Rule) } : options.World;
        var desk = new Newsroom(world, Skipped).For(Path.GetFullPath(options.Archive, around.Folder));
        if (desk.BadRules.FirstOrDefault(problem => !problem.IsNote && (isFile || options.World.Rules.Length > 0)) is { } problem)
        {
            var at = problem.Source.PositionAt(problem.Span.Start);
            throw new CannotRunException($"{problem.Source.Path}:{at.Line + 1}:{at.Column + 1}: {problem.Message}");
        }

        var all = desk.Linter.Rules;
        ImmutableArray<Rule> rules =
        [
            .. all.Rules.Where(rule =>
                isFile
                    ? TestCommand.IsBelow(rule.Source, full, around.Folder)
                    : options.Rule == AllRules || Selection.Means(options.Rule, rule)
            ),
        ];
        var idle = IdleRules.Of(desk);
        idle = isFile ? idle.Where(note => TestCommand.IsBelow(note.Source, full, around.Folder)) : idle.Called(options.Rule);
        if (rules.IsEmpty && idle.Say() is { } why)
            throw new CannotRunException($"{options.Rule}: {why}");
        if (idle.Say() is { } note)
            around.Note(note);
        if (rules.IsEmpty)
            throw new CannotRunException(
                isFile
                    ? $"{options.Rule}: no rule there"
                    : RuleNames.Unknown("rule or family", options.Rule, RuleNames.All(all.Rules, families: true))
            );
        return desk.Linter with
        {
            Rules = new([.. rules.Select(rule => rule.Level == Severity.Off ? rule with { Level = Severity.Suggestion } : rule)]),
            Settings = desk.Linter.Settings with
            {
                Levels = [],
                Overrides = [.. desk.Linter.Settings.Overrides.Select(each => each with { Levels = [] })],
            },
            ReportsUnusedSuppressions = false,
        };
    }

    Outcome Check(ArchivedStory story, Linter linter)
    {
        var read = story.Read();
        return read.Source is { } source
            ? new(story.Path, [.. linter.Lint(source, cancel: around.Cancel).Diagnostics.Where(found => found.Suppression is null)], null)
            : new(story.Path, [], read.WhyNot);
    }

    void Count(Outcome outcome)
    {
        _stories++;
        var highest = Severity.Off;
        foreach (var found in outcome.Found)
        {
            if (!_tallies.TryGetValue(found.Rule.Name, out var tally))
                _tallies[found.Rule.Name] = tally = new(options.Samples, options.Seed);
            tally.Add(new(outcome.Path, found), _stories);
            highest = found.Severity > highest ? found.Severity : highest;
        }

        _storiesByLevel[(int)highest]++;
    }

    void Write(RuleSet rules)
    {
        var page = around.Output;
        // Of one rule its silence is an answer; of many only those that speak are listed.
        if (rules.Rules is [var only])
            _tallies.TryAdd(only.Id.Name, new(options.Samples, options.Seed));
        var column = _tallies.Keys.Select(name => name.Length).DefaultIfEmpty().Max() + 2;
        page.WriteLine($"Findings in 1,000 stories, of {_stories:N0} in {Printable.Text(options.Archive)}:");
        page.WriteLine();
        foreach (var (name, tally) in _tallies.OrderByDescending(each => each.Value.Findings))
            page.WriteLine(
                $"{PerThousand(tally.Findings), 8}  {Printable.Text(name).PadRight(column)}{TextReport.Count(tally.Findings, "finding")} in {Stories(tally.Stories)}"
            );
        if (_tallies.Count == 0)
            page.WriteLine($"{PerThousand(0), 8}  {Printable.Text(options.Rule)}");
        page.WriteLine();
        page.WriteLine(
            $"Stories by their gravest finding: {_storiesByLevel[(int)Severity.Error]} error, {_storiesByLevel[(int)Severity.Warning]} warning, {_storiesByLevel[(int)Severity.Suggestion]} suggestion, {_storiesByLevel[0]} none."
        );
        if (options.Judge is { } file)
        {
            WriteToJudge(file, rules);
            return;
        }

        foreach (var (name, tally) in _tallies)
            WriteSamples(name, tally);
    }

    void WriteToJudge(string file, RuleSet rules)
    {
        var findings = rules.Rules.ToDictionary(
            rule => rule.Id.Name,
            rule => _tallies.TryGetValue(rule.Id.Name, out var tally) ? tally.Findings : 0,
            StringComparer.Ordinal
        );
        var samples = _tallies
            .Where(each => findings.ContainsKey(each.Key))
            .SelectMany(each => each.Value.InOrder)
            .Select(sample => (Place(sample.Path, sample.Found), sample.Found))
            .ToList();
        JudgedSamples.Write(
            file,
            new(Path.GetFileName(options.Archive.TrimEnd('/', '\\')), options.World.Today, _stories, findings),
            samples,
            around
        );
        around.Output.WriteLine();
        around.Output.WriteLine(
            $"Wrote {TextReport.Count(samples.Count, "finding")} to {Printable.Text(file)}: write right, unsure or wrong after each verdict, then run style-lint try --judge {Printable.Text(file)}"
        );
    }

    string PerThousand(int findings) => $"{1000.0 * findings / _stories:N1}";

    static string Stories(int number) => number == 1 ? "1 story" : $"{number} stories";

    void WriteSamples(string name, Tally tally)
    {
        if (tally.Samples.Count == 0)
            return;
        var width = Math.Clamp(around.Width(), 40, 120);
        around.Output.WriteLine();
        around.Output.WriteLine(
            _palette.Strong(Printable.Text(name))
                + (tally.Findings > tally.Samples.Count ? $" ({tally.Samples.Count} of {tally.Findings})" : "")
        );
        foreach (var (path, found) in tally.InOrder)
        {
            around.Output.WriteLine();
            around.Output.WriteLine(
                $"  {_palette.Faint(Printable.Text(Place(path, found)))} {_palette.Level(found.Severity, found.Severity.ToName())}"
            );
            var line = SourceLine.Show(found.Source, found.Span, width - 4);
            around.Output.WriteLine($"    {line.Text}");
            around.Output.WriteLine($"    {new string(' ', line.MarkStart)}{_palette.Level(found.Severity, new('^', line.MarkWidth))}");
            foreach (var text in Columns.Wrap(Printable.Line(found.Message), width - 4))
                around.Output.WriteLine($"    {text}");
        }
    }

    // A line of JSON Lines has no lines of its own that anybody could go to.
    static string Place(string path, Diagnostic found) =>
        path == found.Source.Path ? $"{path}:{found.Source.PositionAt(found.Span.Start).Line + 1}" : path;

    readonly record struct Outcome(string Path, ImmutableArray<Diagnostic> Found, string? WhyNot);

    readonly record struct Sample(string Path, Diagnostic Found);

    /// <summary>The findings of one rule: how many, in how many stories, and a sample in which each is as likely as any other.</summary>
    sealed class Tally(int samples, int seed)
    {
        // Seeded for each rule alike, so that the samples of one do not depend on what others found.
        readonly Random _random = new(seed);
        readonly List<(int At, Sample Sample)> _kept = [];
        int _lastStory;

        public int Findings { get; private set; }

        public int Stories { get; private set; }

        public IReadOnlyCollection<(int At, Sample Sample)> Samples => _kept;

        /// <summary>The samples in the order of the archive.</summary>
        public IEnumerable<Sample> InOrder => _kept.OrderBy(each => each.At).Select(each => each.Sample);

        public void Add(Sample found, int story)
        {
            Findings++;
            if (story != _lastStory)
                Stories++;
            _lastStory = story;
            // Vitter's algorithm R: the n-th finding takes a place with the probability of places / n.
            if (_kept.Count < samples)
                _kept.Add((Findings, found));
            else if (_random.Next(Findings) is var place && place < samples)
                _kept[place] = (Findings, found);
        }
    }
}
