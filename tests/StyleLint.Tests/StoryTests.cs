using StyleLint.Text;
using static VerifyXunit.Verifier;

namespace StyleLint.Tests;

/// <summary>The whole road on whole drafts: each finding is drawn under its words. What each draft is for stands in
/// Stories/README.md.</summary>
public class StoryTests
{
    static readonly string Folder = Path.Combine(HouseTests.Root(), "tests", "StyleLint.Tests", "Stories");

    // After the last of the stories: one that is published later than today is no surprise to a desk, but to its dates it would be.
    static readonly DateOnly Today = new(2026, 6, 15);

    internal static IEnumerable<string> Files =>
        Directory
            .EnumerateFiles(Folder)
            .Select(file => Path.GetFileName(file)!)
            .Where(name =>
                (name.EndsWith(".md") || name.EndsWith(".txt"))
                && name != "README.md"
                && !name.Contains(".verified.")
                && !name.Contains(".received.")
            )
            .Order(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Files];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_finding_stands_under_its_words(string name)
    {
        var result = Check.Lint(await File.ReadAllTextAsync(Path.Combine(Folder, name)), $"stories/{name}", today: Today);
        await Verify(Check.Drawn(result)).UseDirectory("Stories").UseFileName(name);
    }
}
