using Microsoft.CodeAnalysis;

namespace StyleLint.Tests;

/// <summary>The order of the house in what the compiler sees: each file uses only what stands before it, and is small enough to read.</summary>
public class CompiledHouseTests
{
    const int MostLines = 400;
    const int MostLinesOfMethod = 60;
    const int MostBranches = 25;
    const int LongestLine = 140;

    const int MostExceptions = 5;
    const int MostCycles = 4;
    const int LargestCycle = 4;

    static readonly Lazy<CompiledHouse> House = new(() =>
        CompiledHouse.Read(HouseTests.Root(), HouseTests.ProjectOrder, HouseTests.Sources)
    );

    // Files that use each other, and why they have to.
    static readonly string[][] Cycles =
    [
        // A problem points into its source, and a source has problems with its own bytes.
        ["StyleLint/Text/Problem.cs", "StyleLint/Text/SourceText.cs"],
        // Hosts ask the type itself for what ships or lies in a file; its loader makes it.
        ["StyleLint/Facts/FactBook.cs", "StyleLint/Facts/ShippedFacts.cs"],
        ["StyleLint/Rules/Settings.cs", "StyleLint/Rules/SettingsLoader.cs"],
        // A date has a weekday behind it, which may have a date of its own behind it: "Feb. 6, Monday, Feb. 9".
        ["StyleLint/Reading/Dates/DateRunReader.cs", "StyleLint/Reading/Dates/MonthReader.cs"],
    ];

    // Word lists are as long as the language has words.
    const string WordLists = "StyleLint/English/";

    static readonly string[] LongFiles =
    [
        "StyleLint/Drafts/AsciiDocParser.cs",
        "StyleLint/Drafts/ReStructuredTextParser.cs",
        "StyleLint/Yaml/PlainYaml.cs",
        "StyleLint/Yaml/TomlReader.cs",
        "StyleLint/Yaml/YamlReader.cs",
    ];

    static readonly string[] LongMethods =
    [
        "StyleLint/Drafts/HtmlBlockReader.cs: Read",
        "StyleLint/Yaml/YamlSchema.cs: CheckValue",
        "StyleLint.Workspace/Wire/Import/HtmlText.cs: OfHtml",
        "StyleLint.Cli/Commands/DraftCheck.cs: Run",
        "StyleLint.Cli/Commands/TryCommand.cs: Add",
    ];

    static readonly string[] BranchingMethods =
    [
        "StyleLint/Drafts/AsciiDocParser.cs: Inline",
        "StyleLint/Drafts/ReStructuredTextParser.cs: Inline",
        "StyleLint/Reading/Dates/DateVerb.cs: Before",
        "StyleLint/Reading/Names/NameScan.cs: ReadUnknown",
        "StyleLint/Yaml/YamlSchema.cs: CheckValue",
    ];

    static readonly string[] FilesWithLongLines = ["StyleLint/Rules/Analysis.cs"];

    [Fact]
    public void Folders_use_only_those_before_them() =>
        AssertNone(House.Value.Uses.Where(use => RankOf(use.To) > RankOf(use.From)).Select(use => use.ToString()));

    // What stands beside the folders of the engine runs them all; only its last folder calls it.
    static int RankOf(string file) =>
        file.Split('/') switch
        {
            ["StyleLint", var folder, _, ..] => Array.IndexOf(HouseTests.FolderOrder, folder) is >= 0 and var rank
                ? rank
                : throw new InvalidOperationException($"{file}: folder '{folder}' has no place in the order"),
            ["StyleLint", _] => HouseTests.FolderOrder.Length - 1,
            ["StyleLint.LanguageServer", "Protocol", ..] => 100,
            ["StyleLint.LanguageServer", "State", ..] => 101,
            ["StyleLint.LanguageServer", "Features", ..] => 102,
            [var project, ..] => 100 * Array.IndexOf(HouseTests.ProjectOrder, project),
            _ => -1,
        };

    [Fact]
    public void No_file_is_in_a_circle_but_those_that_have_to_be()
    {
        var found = House.Value.Cycles();
        var unknown = found.Where(files => !Cycles.Any(known => known.SequenceEqual(files))).ToList();
        var inside = House.Value.Uses.Where(use => unknown.Any(files => files.Contains(use.From) && files.Contains(use.To)));
        AssertNone(inside.Select(use => use.ToString()).Order());
        Assert.Equal(Cycles.Length, found.Count);
        Assert.True(Cycles.Length <= MostCycles && Cycles.All(files => files.Length <= LargestCycle));
    }

    [Theory]
    [InlineData("Markdig", "StyleLint/Drafts/MarkdownParser.cs")]
    [InlineData("YamlDotNet", "StyleLint/Yaml/YamlReader.cs")]
    public void One_file_alone_knows_a_library(string library, string onlyFile) =>
        Assert.Equal([onlyFile], House.Value.Usings.Where(use => use.Namespace.StartsWith(library)).Select(use => use.File).Distinct());

    [Fact]
    public void Importers_and_commands_know_nothing_of_the_files_of_an_archive()
    {
        // The names by which archives are opened, and what they give.
        string[] open = ["WireArchives", "ArchiveName", "IArchiveReader", "IArchiveWriter", "ArchiveInfo"];
        AssertNone(
            House
                .Value.Uses.Where(use => use.From.StartsWith("StyleLint.Cli/") || use.From.StartsWith("StyleLint.Workspace/Wire/Import/"))
                .Where(use => use.To.StartsWith("StyleLint.Workspace/Wire/") && !use.To.StartsWith("StyleLint.Workspace/Wire/Import/"))
                .Where(use => !open.Contains(Path.GetFileNameWithoutExtension(use.To)))
                .Select(use => use.ToString())
        );
    }

    [Fact]
    public void A_file_is_read_in_one_sitting() =>
        AssertOnly(
            LongFiles,
            House
                .Value.Files.Where(file => !file.Path.StartsWith(WordLists))
                .Select(file => (file.Path, Lines: file.Tree.GetText().Lines.Count - 1))
                .Where(file => file.Lines > MostLines)
                .Select(file => (file.Path, $"{file.Lines} lines"))
        );

    [Fact]
    public void A_method_fits_on_a_page() => AssertOnly(LongMethods, Methods(node => CodeSize.Lines(node), MostLinesOfMethod, "lines"));

    [Fact]
    public void A_method_has_no_more_branches_than_one_can_follow() =>
        AssertOnly(BranchingMethods, Methods(CodeSize.Branches, MostBranches, "branches"));

    [Fact]
    public void A_line_fits_on_a_screen() =>
        AssertOnly(
            FilesWithLongLines,
            House.Value.Files.SelectMany(file => CodeSize.LongLines(file.Tree, LongestLine).Select(line => (file.Path, $"line {line}")))
        );

    static IEnumerable<(string Name, string Why)> Methods(Func<SyntaxNode, int> measure, int most, string unit) =>
        House
            .Value.Files.SelectMany(file =>
                CodeSize.Methods(file.Tree).Select(method => (Name: $"{file.Path}: {method.Name}", Size: measure(method.Node)))
            )
            .Where(method => method.Size > most)
            .Select(method => (method.Name, $"{method.Size} {unit}"));

    // Exceptions are few, and none is kept that is needed no more.
    static void AssertOnly(string[] exceptions, IEnumerable<(string Name, string Why)> found)
    {
        var all = found.ToList();
        AssertNone(all.Where(each => !exceptions.Contains(each.Name)).Select(each => $"{each.Name}: {each.Why}"));
        Assert.Empty(exceptions.Except(all.Select(each => each.Name)));
        Assert.True(exceptions.Length <= MostExceptions);
    }

    // All of them, for one is seldom enough to see what to do.
    static void AssertNone(IEnumerable<string> wrong)
    {
        if (string.Join('\n', wrong) is { Length: > 0 } all)
            Assert.Fail(all);
    }
}
