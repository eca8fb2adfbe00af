using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using StyleLint.Docs;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>The order of the house: what src/README.md says of it is held here.</summary>
public partial class HouseTests
{
    internal static readonly string[] FolderOrder =
    [
        "Text",
        "English",
        "Yaml",
        "Facts",
        "Drafts",
        "Diagnostics",
        "Reading",
        "Wire",
        "Rules",
        "Kinds",
        "Docs",
        "Fixing",
    ];

    internal static readonly string[] ProjectOrder = ["StyleLint", "StyleLint.Workspace", "StyleLint.LanguageServer", "StyleLint.Cli"];

    internal static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    internal static IEnumerable<string> Sources(string project) =>
        Directory
            .EnumerateFiles(Path.Combine(Root(), "src", project), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Root(), file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal);

    // Lists outside English whose words are a format's and not the language's.
    static readonly string[] WordsOfFormats =
    [
        "Drafts/", // markup, and the names of header fields
        "Facts/PeopleImport.cs", // the heads of columns
        "Kinds/Patterns/ScopeWords.cs", // Vale's scopes
        "Rules/Vale/ValeLoader.cs", // Vale's settings
        "Rules/RuleLoader.cs", // Vale's kinds
        "Linter.cs", // a story to warm up with
    ];

    [Fact]
    public void Lists_of_English_words_stand_in_one_folder()
    {
        var engine = Path.Combine(Root(), "src", "StyleLint");
        var wrong = new List<string>();
        foreach (var file in Sources("StyleLint"))
        {
            var name = Path.GetRelativePath(engine, file).Replace('\\', '/');
            if (name.StartsWith("English/") || WordsOfFormats.Any(name.StartsWith))
                continue;
            var text = CommentLine().Replace(File.ReadAllText(file), "");
            wrong.AddRange(WordList().Matches(text).Where(list => WordsIn(list.Value) > 3).Select(list => $"{name}: {list.Value}"));
            wrong.AddRange(Alternatives().Matches(text).Where(list => WordsIn(list.Value) > 7).Select(list => $"{name}: {list.Value}"));
        }

        Assert.Empty(wrong);

        static int WordsIn(string list) =>
            Literal()
                .Matches(list)
                .SelectMany(word => word.Value.Trim('"').ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Distinct()
                .Count();
    }

    [Fact]
    public void Projects_use_only_those_before_them()
    {
        var wrong = new List<string>();
        for (var rank = 0; rank < ProjectOrder.Length; rank++)
        {
            var project = File.ReadAllText(Path.Combine(Root(), "src", ProjectOrder[rank], ProjectOrder[rank] + ".csproj"));
            wrong.AddRange(
                ProjectOrder
                    .Skip(rank + 1)
                    .Where(later => project.Contains($"/{later}.csproj"))
                    .Select(later => $"{ProjectOrder[rank]} references {later}")
            );
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Packing_the_whole_makes_the_tool_alone() =>
        // pre-commit does so, and installs whatever comes of it.
        Assert.Equal(
            ["StyleLint.Cli"],
            ProjectOrder.Where(name => !File.ReadAllText(Path.Combine(Root(), "src", name, name + ".csproj")).Contains("<IsPackable"))
        );

    [Fact]
    public void One_file_alone_has_pointers() =>
        Assert.Equal(
            ["MappedFile.cs"],
            Sources("StyleLint")
                .Concat(Sources("StyleLint.Workspace"))
                .Concat(Sources("StyleLint.Cli"))
                .Where(file => File.ReadAllText(file).Contains("unsafe "))
                .Select(Path.GetFileName)
        );

    [Fact]
    public void The_engine_is_banned_from_files_clock_and_network()
    {
        var banned = File.ReadAllText(Path.Combine(Root(), "src", "StyleLint", "BannedSymbols.txt"));
        foreach (
            var symbol in new[]
            {
                "System.IO.File;",
                "System.Console;",
                "System.DateTime.Now;",
                "System.DateTime.Today;",
                "System.Net.Http.HttpClient;",
                "System.Diagnostics.Process;",
                "System.Random;",
            }
        )
            Assert.Contains(symbol, banned);
        // The analyzer that reads the list is on for every project, and its warnings are errors.
        Assert.Contains("BannedApiAnalyzers", File.ReadAllText(Path.Combine(Root(), "Directory.Build.props")));
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Path.Combine(Root(), "src", "StyleLint"), "*.cs", SearchOption.AllDirectories),
            file => File.ReadAllText(file).Contains("pragma warning disable RS0030")
        );
    }

    [Fact]
    public void Every_kind_is_listed_once_and_used_by_a_shipped_rule()
    {
        var names = RuleKinds.All.Select(kind => kind.Name).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal(names.Distinct(), names);
        var files = Sources("StyleLint")
            .Where(file => file.Contains($"{Path.DirectorySeparatorChar}Kinds{Path.DirectorySeparatorChar}"))
            .Where(file => File.ReadAllText(file).Contains("static RuleKind Kind { get; }"));
        Assert.Equal(names.Count, files.Count());
        // Vale's kinds are there for Vale's rules.
        Assert.Empty(
            RuleKinds
                .All.Where(kind => !kind.IsOfVale)
                .Select(kind => kind.Name)
                .Except(RuleSet.Default.Rules.Select(rule => rule.Kind.Name))
        );
    }

    [Fact]
    public void Every_shipped_rule_loads()
    {
        var loaded = RuleSet.Load(
            Directory
                .EnumerateFiles(Path.Combine(Root(), "rules"), "*.yml", SearchOption.AllDirectories)
                .Where(file =>
                    Path.GetRelativePath(Path.Combine(Root(), "rules"), file).Split(Path.DirectorySeparatorChar)[0]
                        is not ("facts" or "houses")
                )
                .Order(StringComparer.Ordinal)
                .Select(file => Text.SourceText.From(File.ReadAllText(file), Path.GetRelativePath(Root(), file).Replace('\\', '/'))),
            RuleKinds.All
        );
        Assert.Empty(
            loaded.Problems.Select(problem =>
                $"{problem.Source.Path}:{problem.Source.PositionAt(problem.Span.Start).Line + 1}: {problem.Message}"
            )
        );
        Assert.Equal(loaded.Value.Rules.Select(rule => rule.Id), RuleSet.Default.Rules.Select(rule => rule.Id));
    }

    [Fact]
    public void What_the_build_has_made_of_rules_and_facts_is_what_they_say() =>
        Assert.Equal(
            Directory
                .EnumerateFiles(Path.Combine(Root(), "rules"), "*.yml", SearchOption.AllDirectories)
                .Select(file => (Path.GetRelativePath(Root(), file).Replace('\\', '/'), File.ReadAllText(file).ReplaceLineEndings("\n")))
                .Order(),
            ShippedFiles.All().Select(file => (file.Path, file.Text)).Order()
        );

    [Fact]
    public void The_page_of_the_rules_is_current() => AssertCurrent("rules/README.md", RulePage.OfAll(RuleSet.Default));

    // A rule is not compiled for a draft that holds none of its words. The build leaves out those of a rule that has changed since.
    [Fact]
    public void The_words_that_shipped_rules_require_are_current()
    {
        AssertCurrent("rules/required-words.txt", string.Concat(RuleSet.Default.Rules.Select(LineOf)));
        Assert.Contains(ShippedFiles.Rules(), rule => rule.RequiredWords.Length > 0);

        static string LineOf(Rule rule)
        {
            var text = rule.Source.Text;
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text[..RuleLoader.EndOfKeys(text)]));
            return ((LateAnalyzer)rule.Analyzer).Compiled?.Written is { } words
                ? $"{rule.Source.Path}\t{Convert.ToHexString(hash)[..16]}\t{words}\n"
                : "";
        }
    }

    [Fact]
    public void What_the_build_notes_at_the_head_of_a_rule_is_what_its_file_says() => Assert.All(RuleSet.Default.Rules, rule =>
        {
            var read = RuleSet.Load([SourceText.From(rule.Source.Text, rule.Source.Path)], RuleKinds.All).Value.Rules.Single();
            Assert.Equal(
                (read.Id, read.Kind, read.Check, read.Level, read.Limit, read.ReportingOnly),
                (rule.Id, rule.Kind, rule.Check, rule.Level, rule.Limit, rule.ReportingOnly)
            );
            Assert.Equal(read.Formerly.AsEnumerable(), rule.Formerly.AsEnumerable());
        });

    [Fact]
    public void The_page_of_the_settings_is_current() => AssertCurrent("rules/settings.md", SettingsPage.Make());

    [Fact]
    public void The_schemas_of_the_extension_are_current() =>
        Assert.All(JsonSchemas.All, schema => AssertCurrent($"src/editors/vscode/schemas/{schema.Key}.json", schema.Value()));

    [Fact]
    public void Every_invariant_of_the_architecture_names_a_test_that_exists()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "src", "README.md"));
        var named = TestName().Matches(page).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(named);
        var types = typeof(HouseTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet();
        Assert.Empty(named.Where(name => !types.Contains(name)));
    }

    [Fact]
    public void Every_threat_names_a_test_that_exists()
    {
        var rows = File.ReadLines(Path.Combine(Root(), "tests", "README.md")).Where(line => ThreatRow().IsMatch(line)).ToList();
        Assert.Equal(Enumerable.Range(1, 35), rows.Select(row => int.Parse(row.Split('|')[1])));
        var tests = typeof(HouseTests)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{method.Name}").Append(type.Name))
            .ToHashSet();
        Assert.All(rows, row =>
        {
            var named = row.Split('|')[3].Split(',').Select(name => name.Trim(' ', '`')).ToList();
            Assert.NotEmpty(named);
            Assert.Empty(named.Where(name => !tests.Contains(name)));
        });
    }

    internal static void AssertCurrent(string path, string made)
    {
        var file = Path.Combine(Root(), path);
        if (Environment.GetEnvironmentVariable("UPDATE") == "1")
            File.WriteAllText(file, made);
        Assert.Equal(made, File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "");
    }

    [GeneratedRegex(@"^\| \d+ \|")]
    private static partial Regex ThreatRow();

    // A set of words that is made, or a field that lists some.
    [GeneratedRegex(
        @"(WordSet\.\w+\(|new WordMap<\w+>\(|static readonly (string\[\]|ImmutableArray<string>|Literals|WordSet|WordMap<\w+>) \w+\s*=|const string \w+ =)[^;]*"
    )]
    private static partial Regex WordList();

    [GeneratedRegex(@"""[^""\n]*""(\s*or\s*""[^""\n]*"")+")]
    private static partial Regex Alternatives();

    [GeneratedRegex(@"""[^""\n]*""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex CommentLine();

    [GeneratedRegex(@"`(\w+Tests)`")]
    private static partial Regex TestName();
}
