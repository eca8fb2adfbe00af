using System.Collections.Immutable;
using System.Text;
using StyleLint.Diagnostics;
using StyleLint.Facts;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Wire;

namespace StyleLint;

/// <summary>An example that doesn't give the result its rule says.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Span">Where the example is in the rule's file.</param>
/// <param name="Message">What was different.</param>
/// <param name="Expected">The example's draft as expected, findings marked <c>[|…|]</c>.</param>
/// <param name="Actual">The actual result.</param>
public sealed record ExampleFailure(Rule Rule, TextSpan Span, string Message, string Expected, string Actual);

/// <summary>Runs rules' examples: in a bad one, exactly the marked words must be found and fixed as it says; a good one must have no
/// findings.</summary>
public static class ExampleRunner
{
    // Any fixed day does; examples that need another one say so.
    static readonly DateOnly Today = new(2026, 1, 15);

    /// <summary>Runs every example of a rule; returns the failures in order, none if all is well.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="facts">Facts for the examples; their own <c>given</c> overrides them.</param>
    public static ImmutableArray<ExampleFailure> Run(Rule rule, FactBook facts) =>
        [
            .. rule.Examples.Select(example => Run(rule, example, facts)).OfType<ExampleFailure>(),
            .. rule.Tests.Select(test => Run(rule, test, facts)).OfType<ExampleFailure>(),
        ];

    // What Vale's own output would be: "1:4:House.Hedging:Cut 'perhaps'."
    static ExampleFailure? Run(Rule rule, RuleTest test, FactBook facts)
    {
        var given = new Example(test.Span, test.Input, null, [], new(Path: $"draft.{test.Format}"));
        var lines = new List<string>();
        foreach (var found in Lint(rule, given, test.Input, facts).Where(each => each.Suppression is null))
        {
            var (line, column) = found.Source.PositionAt(found.Span.Start);
            lines.Add($"{line + 1}:{column + 1}:{found.Rule.Name.Replace('/', '.')}:{found.Message}");
        }

        var report = string.Join('\n', lines);
        var name = test.Name.Length > 0 ? $"test '{test.Name}': " : "";
        if (test.Want is { } want && Lines(want) != report)
            return new(rule, test.Span, $"{name}the report is another", Lines(want), report);
        foreach (var text in test.Contains)
        {
            if (!report.Contains(text, StringComparison.Ordinal))
                return new(rule, test.Span, $"{name}'{text}' is not in the report", text, report);
        }

        foreach (var text in test.Absent)
        {
            if (report.Contains(text, StringComparison.Ordinal))
                return new(rule, test.Span, $"{name}'{text}' is in the report", "", report);
        }

        return null;

        static string Lines(string text) =>
            string.Join('\n', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    static ExampleFailure? Run(Rule rule, Example example, FactBook facts)
    {
        var (text, marks) = ReadMarks(example.Bad ?? example.Good ?? "");
        var found = Lint(rule, example, text, facts);
        if (found.FirstOrDefault(each => each.Rule != rule.Id && each.Suppression is null) is { } other)
            return Failure(other.Message, text, Draw(text, [other.Span]));
        var spans = found.Select(each => each.Span).ToImmutableArray();
        if (example.Good is not null)
        {
            return found.IsEmpty ? null : Failure($"a good draft is flagged: {found[0].Message}", text, Draw(text, spans));
        }

        if (found.IsEmpty)
            return Failure("a bad draft is not flagged", Draw(text, marks.IsEmpty ? [new(0, text.Length)] : marks), text);
        if (!marks.IsEmpty && !marks.SequenceEqual(spans))
            return Failure("the finding is in a different place", Draw(text, marks), Draw(text, spans));
        return CheckFixes(example, text, found) is var (message, expected, actual) ? Failure(message, expected, actual) : null;

        ExampleFailure Failure(string message, string expected, string actual) => new(rule, example.Span, message, expected, actual);
    }

    /// <summary>What a rule finds in an example's draft, without the marks.</summary>
    internal static ImmutableArray<Diagnostic> Lint(Rule rule, Example example, string text, FactBook facts)
    {
        var given = example.Given;
        if (given.Facts is { } more)
            facts = FactBook.Load(more, facts);
        // The examples of a rule that ships switched off must still hold.
        var running = rule.Level == Severity.Off ? rule with { Level = Severity.Suggestion } : rule;
        var linter = new Linter(
            new([running]),
            new(facts, given.Now ?? given.Date ?? Today) { Archive = given.Wire is { } stories ? new WireMemory(stories) : null }
        );
        return linter.Lint(SourceText.From(text, given.Path ?? "draft.md", given.Date)).Diagnostics;
    }

    static (string Message, string Expected, string Actual)? CheckFixes(Example example, string text, ImmutableArray<Diagnostic> found)
    {
        if (example.Fixed.IsEmpty)
            return null;
        if (example.Fixed.Length == 1)
        {
            var changes = found.Where(each => !each.Fixes.IsEmpty).SelectMany(each => each.Fixes[0].Changes);
            var mended = Apply(text, changes);
            return mended == example.Fixed[0] ? null : ("the fix produced different text", example.Fixed[0], mended);
        }

        var ways = found.SelectMany(each => each.Fixes).Select(fix => Apply(text, fix.Changes)).ToImmutableArray();
        return ways.SequenceEqual(example.Fixed)
            ? null
            : ("the fixes offered differ", string.Join("\n", example.Fixed), string.Join("\n", ways));
    }

    static string Apply(string text, IEnumerable<TextChange> changes) => SourceText.From(text).With(changes).Text;

    /// <summary>Takes the marks <c>[|…|]</c> out of an example's draft; <c>\[|</c> is literal.</summary>
    public static (string Text, ImmutableArray<TextSpan> Marks) ReadMarks(string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<int>();
        var marks = new List<TextSpan>();
        for (var at = 0; at < marked.Length; at++)
        {
            var rest = marked.AsSpan(at);
            if (rest.StartsWith("\\[|"))
            {
                text.Append("[|");
                at += 2;
            }
            else if (rest.StartsWith("[|"))
            {
                open.Push(text.Length);
                at++;
            }
            else if (open.Count > 0 && rest.StartsWith("|]"))
            {
                marks.Add(TextSpan.FromBounds(open.Pop(), text.Length));
                at++;
            }
            else
            {
                text.Append(rest[0]);
            }
        }

        marks.Sort();
        return (text.ToString(), [.. marks]);
    }

    static string Draw(string text, IEnumerable<TextSpan> spans)
    {
        var drawn = new StringBuilder(text);
        // From the end, and at one place the outer mark's opening last, so that earlier offsets stay valid.
        foreach (
            var (at, mark) in spans
                .SelectMany(span => new[] { (At: span.Start, Mark: "[|"), (At: span.End, Mark: "|]") })
                .OrderByDescending(edge => edge.At)
                .ThenBy(edge => edge.Mark == "|]")
        )
            drawn.Insert(at, mark);
        return drawn.ToString();
    }
}
