using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Terminal;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary><c>style-lint test</c>: runs the examples that rules carry.</summary>
static class TestCommand
{
    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("test", command =>
        {
            command.Description = "Run the examples in rule files.";
            command.AllowArgumentSeparator = true;
            var paths = command.Argument(
                "PATH",
                "Rule files or folders. Default: the built-in rules and those in the settings.",
                multipleValues: true
            );
            var world = new WorldOptions(command);
            command.ExtendedHelpText = """
                Every bad example must be flagged where it is marked and fixed as it says; no good example may be flagged.

                Examples:
                  style-lint test                 all rules
                  style-lint test desk/rules      the rules of a folder
                """;
            command.OnExecute(() => Run(Choices.Paths(command, paths), world.Read(around), around));
        });

    static int Run(string[] paths, DeskOptions world, Surroundings around)
    {
        // With paths, exactly their rules are tested, over the facts that hold here.
        var desk = new Newsroom(world with { Rules = world.Rules.AddRange(paths) }, (path, why) =>
            around.Note($"{path} {why}; skipped")
        ).For(around.Folder);
        var named = paths.Select(path => Path.GetFullPath(path, around.Folder)).ToList();
        var palette = TextPage.Palette(around);
        var problems = desk.BadRules.Where(problem => !problem.IsNote).ToList();
        foreach (var problem in problems)
            WriteHead(around, palette, problem.Source, problem.Span, problem.Message);
        var rules = desk
            .Linter.Rules.Rules.Where(rule => named.Count == 0 || named.Any(path => IsBelow(rule.Source, path, around.Folder)))
            .ToList();
        var (failed, examples) = (0, 0);
        foreach (var rule in rules)
        {
            around.Cancel.ThrowIfCancellationRequested();
            examples += rule.Examples.Length + rule.Tests.Length;
            foreach (var failure in ExampleRunner.Run(rule, desk.Linter.Knowledge.Facts))
            {
                failed++;
                WriteHead(around, palette, rule.Source, failure.Span, failure.Message);
                WriteBlock(around, palette.Good("  expected  "), failure.Expected);
                WriteBlock(around, palette.Level(Diagnostics.Severity.Error, "  got       "), failure.Actual);
                around.Output.WriteLine();
            }
        }

        if (
            IdleRules.Of(desk).Where(note => named.Count == 0 || named.Any(path => IsBelow(note.Source, path, around.Folder))).Say() is
            { } idle
        )
            around.Note(idle);
        if (examples == 0 && problems.Count == 0)
        {
            around.Output.WriteLine($"{TextReport.Count(rules.Count, "rule")} without examples: nothing to test");
            return ExitCode.CouldNotRun;
        }

        around.Output.WriteLine(
            $"{TextReport.Count(examples, "example")} of {TextReport.Count(rules.Count, "rule")}: "
                + (failed == 0 && problems.Count == 0 ? "all pass" : string.Join(", ", Outcome(failed, problems.Count)))
        );
        return failed + problems.Count > 0 ? ExitCode.Found : ExitCode.Clean;
    }

    static IEnumerable<string> Outcome(int failed, int unread)
    {
        if (failed > 0)
            yield return $"{failed} failed";
        if (unread > 0)
            yield return TextReport.Count(unread, "wrong entry", "wrong entries");
    }

    /// <summary>Whether a file is one that a path names: itself, or below it.</summary>
    public static bool IsBelow(SourceText source, string path, string folder)
    {
        var full = Path.GetFullPath(source.Path, folder);
        return full == path
            || full.StartsWith(Path.TrimEndingDirectorySeparator(path) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    static void WriteHead(Surroundings around, Palette palette, SourceText source, TextSpan span, string message)
    {
        var at = source.PositionAt(span.Start);
        around.Output.WriteLine($"{palette.Strong($"{Printable.Text(source.Path)}:{at.Line + 1}")} {Printable.Line(message)}");
    }

    static void WriteBlock(Surroundings around, string head, string text)
    {
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            around.Output.WriteLine($"{head}{Printable.Text(line.TrimEnd('\r'))}".TrimEnd());
            head = new(' ', 12);
        }
    }
}
