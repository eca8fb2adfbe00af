using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Terminal;
using StyleLint.Diagnostics;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Workspace;
using StyleLint.Yaml;

namespace StyleLint.Cli.Commands;

/// <summary>What was tried on what.</summary>
/// <param name="Corpus">The archive.</param>
/// <param name="Date">The day.</param>
/// <param name="Articles">Stories checked.</param>
/// <param name="Findings">How often each rule spoke.</param>
sealed record Trial(string Corpus, DateOnly Date, int Articles, IReadOnlyDictionary<string, int> Findings);

/// <summary>The file in which somebody judges findings: <c>try</c> writes it, and reads it again for the rows of
/// <c>rules/precision.csv</c>.</summary>
static class JudgedSamples
{
    // Characters shown on either side of the words, and of the words themselves.
    const int Around = 200;
    const int MostOfWords = 400;

    static readonly ImmutableArray<Key> Keys =
    [
        new("corpus", KeyType.Text, "What the archive holds, in words that may follow a number: US news articles.") { IsRequired = true },
        new("date", KeyType.Date, "The day of the trial, YYYY-MM-DD.") { IsRequired = true },
        new("articles", KeyType.Number, "How many stories were checked.") { IsRequired = true },
        new("findings", KeyType.TextMap, "How often each rule spoke.") { IsRequired = true },
        new("samples", KeyType.MapList, "The findings to judge.")
        {
            Keys =
            [
                new("rule", KeyType.Text, "The rule.") { IsRequired = true },
                new("at", KeyType.Text, "The story and the line."),
                new("words", KeyType.Text, "The words, between marks."),
                new("message", KeyType.Text, "What the rule said."),
                new("verdict", KeyType.Text, "What the desk says to it.") { Choices = ["right", "unsure", "wrong"] },
            ],
        },
    ];

    /// <summary>Writes a file to judge samples in.</summary>
    /// <exception cref="CannotRunException">It cannot be written, or would be too long to be read again.</exception>
    public static void Write(string path, Trial trial, IEnumerable<(string Place, Diagnostic Found)> samples, Surroundings around)
    {
        var text = new StringBuilder();
        text.Append(
            "# Judge each finding by one question: would the desk have changed the sentence? Write right, unsure or wrong after each verdict.\n"
        );
        text.Append(
            "# Say under corpus what the archive holds, in words that may follow a number (US news articles). Then: style-lint try --judge FILE\n"
        );
        text.Append("corpus: ").Append(Quoted(trial.Corpus)).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"date: {trial.Date:yyyy-MM-dd}\narticles: {trial.Articles}\nfindings:\n");
        foreach (var (rule, findings) in trial.Findings.OrderBy(each => each.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"  {Quoted(rule)}: {findings}\n");
        text.Append("samples:\n");
        foreach (var (place, found) in samples)
        {
            text.Append("  - rule: ").Append(Quoted(found.Rule.Name)).Append("\n    at: ").Append(Quoted(place));
            text.Append("\n    words: ")
                .Append(Quoted(Words(found)))
                .Append("\n    message: ")
                .Append(Quoted(found.Message))
                .Append("\n    verdict:\n");
        }

        // Nobody should judge for an hour what cannot be read then.
        Read(SourceText.From(text.ToString(), path));
        using var file = new OutputFile(path, Path.GetFullPath(path, around.Folder));
        file.Writer.Write(text);
        file.Commit();
    }

    /// <summary>Prints the rows that the verdicts of a file come to.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="CannotRunException">It cannot be read, or holds no verdict.</exception>
    public static int Count(string path, Surroundings around)
    {
        var read = DraftFile.Read(Path.GetFullPath(path, around.Folder), path);
        if (read.Source is not { } source)
            throw new CannotRunException(
                Path.Exists(Path.GetFullPath(path, around.Folder))
                    ? $"{path} {read.WhyNot}"
                    : $"{path}: no such file; with a rule and an archive, --judge writes it"
            );
        var (trial, verdicts) = Read(source);
        var rows = new List<Precision>();
        foreach (var (rule, findings) in trial.Findings)
        {
            var mine = verdicts.Where(each => each.Rule == rule).ToList();
            var (right, unsure, wrong) = (Of("right"), Of("unsure"), Of("wrong"));
            // A rule that is silent has said all there is to say.
            if (right + unsure + wrong > 0 || findings == 0)
                rows.Add(new(rule, trial.Corpus, trial.Articles, findings, right + unsure + wrong, right, unsure, wrong, trial.Date));

            int Of(string verdict) => mine.Count(each => verdict.Equals(each.Verdict, StringComparison.OrdinalIgnoreCase));
        }

        var open = verdicts.Count(each => each.Verdict is null);
        if (verdicts.Count > 0 && open == verdicts.Count)
            throw new CannotRunException($"{path}: no verdict is filled in; write right, unsure or wrong after each");
        foreach (var row in rows.OrderBy(row => row.Rule, StringComparer.Ordinal))
            around.Output.WriteLine(Printable.Text(row.ToRow()));
        if (open > 0)
            around.Note($"{open} of {TextReport.Count(verdicts.Count, "finding")} have no verdict and do not count");
        return ExitCode.Clean;
    }

    static (Trial Trial, List<(string Rule, string? Verdict)> Verdicts) Read(SourceText source)
    {
        var (root, problems) = YamlReader.Read(source);
        Refuse(source.Problems.AddRange(problems));
        if (root is not YamlMap map)
            throw new CannotRunException(
                $"{source.Path}: not a file of findings to judge; style-lint try RULE ARCHIVE --judge FILE writes one"
            );
        Refuse(YamlSchema.Check(map, Keys));
        var findings = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (rule, value) in map.TextMap("findings"))
        {
            if (!int.TryParse(value.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                Refuse([new(source, value.Span, $"'{value.Value}' is not a count")]);
            findings[rule.Value] = count;
        }

        var verdicts = new List<(string Rule, string? Verdict)>();
        foreach (var sample in map.MapList("samples"))
        {
            var rule = sample.Text("rule")!;
            verdicts.Add((rule, sample.Text("verdict")));
            if (verdicts.Count(each => each.Rule == rule) > findings.GetValueOrDefault(rule))
                Refuse([new(source, sample["rule"]!.Span, $"'findings' counts fewer of {rule} than there are samples")]);
        }

        if (map.Number("articles") is not > 0)
            Refuse([new(source, map["articles"]!.Span, "'articles' takes a number of 1 or more")]);
        return (new(map.Text("corpus")!, map.Date("date")!.Value, map.Number("articles")!.Value, findings), verdicts);
    }

    static void Refuse(ImmutableArray<Problem> problems)
    {
        if (problems.FirstOrDefault(problem => !problem.IsNote) is not { } problem)
            return;
        var at = problem.Source.PositionAt(problem.Span.Start);
        throw new CannotRunException($"{problem.Source.Path}:{at.Line + 1}:{at.Column + 1}: {problem.Message}");
    }

    // The words in their line, between the marks of a rule's examples.
    static string Words(Diagnostic found)
    {
        var text = found.Source.Text.AsSpan();
        var line = found.Source.LineSpan(found.Source.PositionAt(found.Span.Start).Line);
        var end = Math.Min(found.Span.End, found.Span.Start + MostOfWords);
        var from = Math.Max(line.Start, found.Span.Start - Around);
        var to = Math.Min(Math.Max(line.End, end), end + Around);
        return $"{(from > line.Start ? "… " : "")}{text[from..found.Span.Start]}[|{text[found.Span.Start..end]}|]{text[end..to]}{(to < line.End ? " …" : "")}";
    }

    // What a terminal would obey, or YAML could not hold, is written out.
    static string Quoted(string text) =>
        $"\"{string.Concat(Printable.Line(text).Select(unit => unit is '\uFFFE' or '\uFFFF' ? Printable.Escaped(unit) : $"{unit}")).Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
