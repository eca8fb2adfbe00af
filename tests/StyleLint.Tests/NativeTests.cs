using StyleLint.Cli.Reports;

namespace StyleLint.Tests;

/// <summary>The native program says what the portable one says, to the byte.</summary>
public class NativeTests
{
    static readonly string Stories = Path.Combine(HouseTests.Root(), "tests", "StyleLint.Tests", "Stories");

    [NativeFact]
    public void Every_report_of_every_story_is_the_same()
    {
        foreach (var format in Formats.All.Keys)
            AssertSame(["check", "--now", "2026-06-15", "--min-level", "suggestion", "--format", format, .. StoryTests.Files]);
    }

    [NativeFact]
    public void So_is_what_mending_makes_of_them() =>
        AssertSame(["check", "--now", "2026-06-15", "--fix=all", "--diff", .. StoryTests.Files]);

    [NativeFact]
    public void So_is_the_help_of_every_command()
    {
        var seen = 0;
        var commands = new Queue<string[]>([
            [],
        ]);
        while (commands.TryDequeue(out var command))
        {
            seen++;
            // "Commands:" is followed by a line for each, and an empty one.
            foreach (
                var line in AssertSame([.. command, "--help"])
                    .Output.Split('\n')
                    .SkipWhile(line => line != "Commands:")
                    .Skip(1)
                    .TakeWhile(line => line.Length > 0)
            )
                commands.Enqueue([.. command, line.Trim().Split(' ')[0]]);
        }

        Assert.InRange(seen, 10, 100);
    }

    [NativeFact]
    public void So_are_the_rules_and_what_is_said_of_them()
    {
        AssertSame(["--version"]);
        AssertSame(["rules", "--format", "json"]);
        AssertSame(["explain", "dates/weekday-mismatch"]);
        AssertSame(["explain"]);
        AssertSame(["test"]);
    }

    static CommandRun AssertSame(string[] arguments)
    {
        var portable = NativeProgram.RunPortable(Stories, arguments);
        Assert.Equal(portable, NativeProgram.RunNative(Stories, arguments));
        return portable;
    }
}
