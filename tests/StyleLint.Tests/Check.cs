using System.Collections.Immutable;
using System.Text;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Wire;

namespace StyleLint.Tests;

/// <summary>The one way from a test into the engine.</summary>
static class Check
{
    public static readonly DateOnly Today = new(2026, 2, 3);

    public static Story Read(string text, string path = "draft.md", DateOnly? date = null, DateOnly? today = null) =>
        new(Draft.Parse(SourceText.From(text, path, date)), FactBook.Default, today ?? Today);

    public static LintResult Lint(
        string text,
        string path = "draft.md",
        DateOnly? date = null,
        RuleSet? rules = null,
        Settings? settings = null,
        DateOnly? today = null,
        IWireArchive? archive = null
    ) =>
        new Linter(rules ?? RuleSet.Default, new(FactBook.Default, today ?? Today) { Archive = archive })
        {
            Settings = settings ?? Settings.Default,
        }.Lint(SourceText.From(text, path, date));

    /// <summary>One rule that ships, switched on whether it ships so or not.</summary>
    public static RuleSet Alone(string name) => new([RuleSet.Default.Find(name)! with { Level = StyleLint.Diagnostics.Severity.Warning }]);

    public static Loaded<RuleSet> Load(params (string Path, string Yaml)[] files) =>
        RuleSet.Load(files.Select(file => SourceText.From(file.Yaml, file.Path)), RuleKinds.All);

    /// <summary>The draft of a single rule with the findings drawn in.</summary>
    public static string Marked(string ruleYaml, string draft, string path = "draft.md")
    {
        var loaded = Load(("test/rule.yml", ruleYaml));
        Assert.Empty(loaded.Problems);
        var result = Lint(draft, path, rules: loaded.Value);
        return Markup.Draw(draft, result.Diagnostics.Select(found => (found.Span, (string?)null)));
    }

    /// <summary>A file with its problems drawn in, and what they say below.</summary>
    public static string Problems(SourceText source, ImmutableArray<Problem> problems)
    {
        var drawn = new StringBuilder(Markup.Draw(source.Text, problems.Select(problem => (problem.Span, (string?)null))));
        foreach (var problem in problems)
            drawn.Append("\n--- ").Append(problem.Message);
        return drawn.ToString();
    }

    /// <summary>The lines of a draft, each finding drawn under its words.</summary>
    public static string Drawn(LintResult result)
    {
        var source = result.Draft.Source;
        var page = new StringBuilder();
        for (var line = 0; line < source.LineCount; line++)
        {
            var span = source.LineSpan(line);
            page.Append(source.Slice(span)).Append('\n');
            foreach (var found in result.Diagnostics)
            {
                if (source.PositionAt(found.Span.Start).Line != line)
                    continue;
                var column = found.Span.Start - span.Start;
                var onLine = Math.Max(1, Math.Min(found.Span.End, span.End) - found.Span.Start);
                page.Append(' ', column).Append(found.Span.End > span.End ? new string('~', onLine) : new string('^', onLine)).Append('\n');
                page.Append("    ")
                    .Append(found.Severity.ToName())
                    .Append(' ')
                    .Append(found.Rule.Name)
                    .Append(": ")
                    .Append(found.Message)
                    .Append('\n');
                foreach (var fix in found.Fixes)
                    page.Append("    -> ").Append(fix.Title).Append('\n');
                foreach (var related in found.Related)
                    page.Append("    see line ")
                        .Append(source.PositionAt(related.Span.Start).Line + 1)
                        .Append(": ")
                        .Append(related.Message)
                        .Append('\n');
                if (found.Suppression is { } suppression)
                    page.Append("    allowed: ").Append(suppression.Reason).Append('\n');
            }
        }

        return page.ToString();
    }
}
