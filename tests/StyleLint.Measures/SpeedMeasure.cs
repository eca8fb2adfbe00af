using System.Diagnostics;
using StyleLint.Diagnostics;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Measures;

/// <summary>How many drafts one core checks in a minute, and what twice the pattern rules cost.</summary>
static class SpeedMeasure
{
    const int Length = 5_000;
    const int Rounds = 10;
    const int RoundsToCompile = 3;
    const int Turn = 50;

    static readonly DateOnly Today = new(2026, 2, 3);
    static readonly string[] PatternKinds = ["existence", "substitution", "phrase-without"];

    public static void Run(int count)
    {
        var drafts = Enumerable.Range(0, count).Select(number => (Text: Draft(number), Path: $"stories/{number}.md")).ToList();
        Console.Out.WriteLine($"{drafts.Count:N0} drafts of {drafts.Average(draft => draft.Text.Length):N0} characters, on one thread");
        var once = AllOn(RuleSet.Default);
        var twice = AllOn(WithCopies(RuleSet.Default));
        // The first rounds load code and let it be compiled again. They take turns after every few drafts, for a machine is faster in some
        // seconds than in others.
        var best = TimeSpan.MaxValue;
        List<double> dearer = [];
        for (var round = 0; round < Rounds; round++)
        {
            var (one, two) = (TimeSpan.Zero, TimeSpan.Zero);
            foreach (var few in drafts.Chunk(Turn))
            {
                one += Time(once, few);
                two += Time(twice, few);
            }

            if (round < RoundsToCompile)
                continue;
            best = one < best ? one : best;
            dearer.Add(two / one - 1);
        }

        dearer.Sort();
        Console.Out.WriteLine($"{once.Rules.Length} rules: {best.TotalMilliseconds:N0} ms, {count / best.TotalMinutes:N0} drafts a minute");
        Console.Out.WriteLine(
            $"{twice.Rules.Length} rules, the pattern rules twice: {dearer[dearer.Count / 2]:P0} more ({dearer[0]:P0} to {dearer[^1]:P0})"
        );
    }

    static string Draft(int number) =>
        Benchmarks.SampleDraft.Make(Length).Replace("14 kilometres", $"{number} kilometres", StringComparison.Ordinal);

    static TimeSpan Time(RuleSet rules, (string Text, string Path)[] drafts)
    {
        var linter = new Linter(rules, new(FactBook.Default, Today));
        // The processor's time, since others may be at work on the machine.
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        foreach (var (text, path) in drafts)
            _ = linter.Lint(SourceText.From(text, path));
        process.Refresh();
        return process.TotalProcessorTime - start;
    }

    static RuleSet AllOn(RuleSet rules) =>
        new([.. rules.Rules.Select(rule => rule.Level == Severity.Off ? rule with { Level = Severity.Suggestion } : rule)]);

    // The copies look for other words that are as common as the first: every "a" of a word list is an "e".
    static RuleSet WithCopies(RuleSet rules)
    {
        var copies = new List<SourceText>();
        foreach (var rule in rules.Rules)
        {
            if (PatternKinds.Contains(rule.Kind.Name))
                copies.Add(SourceText.From(OtherWords(rule.Source.Text), $"copies/{rule.Id.Name.Replace('/', '-')}.yml"));
        }

        var loaded = RuleSet.Load(copies, RuleKinds.All, rules);
        if (!loaded.Problems.IsEmpty)
            throw new InvalidOperationException(loaded.Problems[0].Message);
        return loaded.Value;
    }

    static string OtherWords(string yaml)
    {
        var lines = yaml.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith("examples:", StringComparison.Ordinal))
                return string.Join('\n', lines[..at]);
            if (lines[at].StartsWith("  - ", StringComparison.Ordinal))
                lines[at] = "  - " + Other(lines[at][4..]);
        }

        return string.Join('\n', lines);
    }

    // Only letters between letters change: what is a sign of the expression stays one.
    static string Other(string pattern)
    {
        var text = pattern.ToCharArray();
        for (var at = 2; at + 1 < text.Length; at++)
        {
            if (
                text[at] == 'a'
                && char.IsAsciiLetterLower(text[at - 1])
                && char.IsAsciiLetterLower(text[at + 1])
                && char.IsAsciiLetterLower(text[at - 2])
            )
                text[at] = 'e';
        }

        return new(text);
    }
}
