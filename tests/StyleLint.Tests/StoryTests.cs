using StyleLint.Text;
using static VerifyXunit.Verifier;

namespace StyleLint.Tests;

/// <summary>The whole road on whole drafts: each finding is drawn under its words. What each draft is for stands in Stories/README.md.</summary>
public class StoryTests
{
    static readonly string Folder = Path.Combine(HouseTests.Root(), "tests", "StyleLint.Tests", "Stories");

    public static TheoryData<string> Names =>
    [
        .. Directory.EnumerateFiles(Folder)
            .Select(file => Path.GetFileName(file)!)
            .Where(name => (name.EndsWith(".md") || name.EndsWith(".txt")) && name != "README.md" && !name.Contains(".verified.") && !name.Contains(".received."))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_finding_stands_under_its_words(string name)
    {
        var result = Check.Lint(await File.ReadAllTextAsync(Path.Combine(Folder, name)), $"stories/{name}");
        await Verify(Check.Drawn(result)).UseDirectory("Stories").UseFileName(name);
    }
}
