using StyleLint.Cli;

namespace StyleLint.Tests;

/// <summary><c>check --watch</c>: checks again when something changes, until it is told to end.</summary>
public sealed class WatchTests : IDisposable
{
    const string Rule = "extends: existence\nmessage: \"Not '{match}'.\"\nlevel: error\ntokens: ['bad\\w*']\n";

    readonly TemporaryFolder _folder = new();

    public WatchTests()
    {
        _folder.Write("style-lint.yml", "rules: [desk/rules]\n");
        _folder.Write("desk/rules/house/bad.yml", Rule);
        _folder.Write("a.md", "A badone.\n");
        _folder.Write("b.md", "A badtwo.\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_changes_is_checked_again_until_Ctrl_C()
    {
        using var cancel = new CancellationTokenSource();
        using var output = new Page();
        using var error = new Page();
        var around = new Surroundings(_folder.Path, Stream.Null, output, error) { Today = () => new(2026, 2, 3), Cancel = cancel.Token };
        var watch = Task.Run(() => Program.Run(["check", "--watch", "--only", "house", "--format", "line"], around));
        await Shows(output, "a.md:1:3:house/bad:Not 'badone'.\nb.md:1:3:house/bad:Not 'badtwo'.\n");
        _folder.Write("a.md", "All is well here.\n");
        await Shows(output, "\nb.md:1:3:house/bad:Not 'badtwo'.\n");
        _folder.Write("new.md", "A badthree.\n");
        await Shows(output, "\nb.md:1:3:house/bad:Not 'badtwo'.\nnew.md:1:3:house/bad:Not 'badthree'.\n");
        _folder.Write("desk/rules/house/bad.yml", Rule.Replace("Not", "Never"));
        await Shows(output, "\nb.md:1:3:house/bad:Never 'badtwo'.\nnew.md:1:3:house/bad:Never 'badthree'.\n");
        _folder.Write("style-lint.yml", "rules: [desk/rules\n");
        await Shows(error, "style-lint: style-lint.yml:1:");
        _folder.Write("style-lint.yml", "rules: [desk/rules]\nexclude: ['b.md']\n");
        await Shows(output, "\nnew.md:1:3:house/bad:Never 'badthree'.\n");
        await cancel.CancelAsync();
        Assert.Equal(0, await watch);
    }

    [Theory]
    [InlineData("--fix")]
    [InlineData("--diff")]
    [InlineData("--update-baseline")]
    [InlineData("-")]
    public void It_only_looks(string with) =>
        Assert.Equal(
            new(2, "", "style-lint: --watch can't be combined with --fix, --diff, --update-baseline or -\n"),
            CommandRun.In(_folder.Path, ["check", "--watch", with])
        );

    static async Task Shows(Page output, string text)
    {
        for (var wait = 0; !output.ToString().Contains(text, StringComparison.Ordinal); wait++)
        {
            Assert.True(wait < 600, $"did not show\n{text}\nbut\n{output}");
            await Task.Delay(50);
        }
    }

    // Read by one thread while another writes.
    sealed class Page : StringWriter
    {
        readonly Lock _gate = new();

        public Page() => NewLine = "\n";

        public override void Write(char value)
        {
            lock (_gate)
                base.Write(value);
        }

        public override void Write(string? value)
        {
            lock (_gate)
                base.Write(value);
        }

        public override void Write(char[] buffer, int index, int count)
        {
            lock (_gate)
                base.Write(buffer, index, count);
        }

        public override string ToString()
        {
            lock (_gate)
                return base.ToString();
        }
    }
}
