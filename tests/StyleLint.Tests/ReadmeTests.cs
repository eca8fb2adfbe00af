using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>What README.md shows is what happens.</summary>
public class ReadmeTests
{
    static readonly string Readme = File.ReadAllText(Path.Combine(HouseTests.Root(), "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_first_command_prints_what_is_shown()
    {
        var command = Readme.Split('\n').First(line => line.StartsWith("dotnet run ")).Split(" -- ")[1].Split(' ');
        var shown = Fences("text").First();
        var printed = CommandRun.In(HouseTests.Root(), command).Output;
        HouseTests.AssertCurrent("README.md", Readme.Replace(shown, printed));
    }

    [Fact]
    public void The_first_story_fails_is_mended_and_passes()
    {
        using var folder = new TemporaryFolder();
        var lines = Readme.Split('\n').SkipWhile(line => line != "mkdir stories").TakeWhile(line => line != "```").ToList();
        var written = lines[1].Split('"')[1];
        folder.Write(lines[1].Split(" > ")[1], written + "\n");
        var codes = lines.Skip(2).Select(line => CommandRun.In(folder.Path, line.Split("   ")[0].Split(' ')[1..]).Code);
        Assert.Equal([1, 0, 0], codes);
        Assert.Equal(written.Replace("Monday", "Tuesday") + "\n", File.ReadAllText(folder.Full("stories/board.md")));
    }

    [Fact]
    public void The_rule_and_the_settings_shown_load_without_a_problem()
    {
        foreach (var yaml in Fences("yaml"))
        {
            var source = SourceText.From(yaml, "desk/rule.yml");
            var problems = yaml.Contains("extends:")
                ? RuleSet.Load([source], RuleKinds.All) is var loaded && loaded.Problems.IsEmpty
                    ? [.. ExampleRunner.Run(loaded.Value.Rules.Single(), FactBook.Default).Select(failure => failure.Message)]
                    : loaded.Problems.Select(problem => problem.Message)
                : Settings.Load(source).Problems.Select(problem => problem.Message);
            Assert.Empty(problems);
        }
    }

    internal static IEnumerable<string> Fences(string language)
    {
        var lines = Readme.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at] != $"```{language}")
                continue;
            var end = Array.IndexOf(lines, "```", at);
            yield return string.Join('\n', lines[(at + 1)..end]) + "\n";
            at = end;
        }
    }
}
