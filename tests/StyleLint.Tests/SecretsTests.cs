using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>What a mistake of ours shows: where it is, and no word of a draft, which may be under embargo or name a source.</summary>
public sealed class SecretsTests : IDisposable
{
    const string Secret = "canary-7431";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_rule_that_throws_over_a_word_does_not_show_it()
    {
        var kind = new RuleKind("failing", "Fails.", [], [], _ => new(new ThrowsWords(), []));
        var rules = RuleSet.Load([SourceText.From("extends: failing\nmessage: x", "a/fails.yml")], [.. RuleKinds.All, kind]).Value;
        var message = Assert.Single(Check.Lint(Secret, rules: rules).Diagnostics).Message;
        Assert.DoesNotContain(Secret, message);
        Assert.Contains("a/fails could not finish", message);
        Assert.Contains(nameof(KeyNotFoundException), message);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check --format json")]
    [InlineData("check --format html")]
    [InlineData("check --fix=all --diff")]
    public void A_run_that_breaks_down_shows_no_word_of_its_drafts(string arguments)
    {
        _folder.Write("a.md", $"It sails on Friday, March 4, 2025, says {Secret}.\n");
        var run = CommandRun.In(_folder.Path, arguments.Split(' '), around => around with { Output = new Broken() });
        Assert.Equal(2, run.Code);
        Assert.StartsWith("style-lint: internal error: InvalidOperationException", run.Error);
        Assert.DoesNotContain(Secret, run.Error);
    }

    sealed class ThrowsWords : IAnalyzer
    {
        public void Analyze(in Analysis analysis) =>
            throw new KeyNotFoundException($"The given key '{analysis.Draft.Source.Text}' was not present.");
    }

    // As a mistake in a report would, it takes the words that it chokes on into its message.
    sealed class Broken : StringWriter
    {
        public override void Write(char value) => throw new InvalidOperationException(Secret);

        public override void Write(string? value) => throw new InvalidOperationException($"{value} {Secret}");

        public override void Write(ReadOnlySpan<char> buffer) => throw new InvalidOperationException($"{buffer} {Secret}");

        public override void Write(char[] buffer, int index, int count) => throw new InvalidOperationException(Secret);
    }
}
