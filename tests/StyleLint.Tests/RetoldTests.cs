using System.Runtime.CompilerServices;
using StyleLint.Wire;
using Xunit.Abstractions;

namespace StyleLint.Tests;

/// <summary>Agency stories told again in other words are noticed; reports of the same event, with the same quotation, are not.</summary>
public class RetoldTests(ITestOutputHelper output)
{
    [Fact]
    public void Retellings_are_noticed()
    {
        int noticed = 0,
            all = 0;
        foreach (var (file, archive, text) in Sections("retold"))
        {
            all++;
            var rules = Rules(archive, text);
            noticed += rules.Length > 0 ? 1 : 0;
            output.WriteLine($"{file}: {(rules.Length > 0 ? string.Join(", ", rules) : $"nothing; {text[..60]}…")}");
        }

        output.WriteLine($"{noticed} of {all}");
        Assert.True(all >= 20);
        Assert.True(noticed >= all * 0.8, $"{noticed} of {all}");
    }

    [Fact]
    public void Reports_of_the_same_event_are_not()
    {
        foreach (var (file, archive, text) in Sections("reported"))
            Assert.Equal($"{file}: ", $"{file}: {string.Join(", ", Rules(archive, text))}");
    }

    static string[] Rules(WireMemory archive, string text) =>
        [
            .. Check
                .Lint(text, "draft.txt", archive: archive)
                .Diagnostics.Select(found => found.Rule.Name)
                .Where(name => name is "wire/uncredited-copy" or "wire/possible-copy" or "wire/close-rewrite"),
        ];

    static IEnumerable<(string File, WireMemory Archive, string Text)> Sections(string wanted, [CallerFilePath] string here = "")
    {
        foreach (
            var file in Directory.GetFiles(Path.Combine(Path.GetDirectoryName(here)!, "Retold"), "*.txt").Order(StringComparer.Ordinal)
        )
        {
            var sections = File.ReadAllText(file).ReplaceLineEndings("\n").Split("=== ", StringSplitOptions.RemoveEmptyEntries);
            var archive = new WireMemory([
                new("1", "Reuters", "", Body(sections.Single(section => section.StartsWith("story", StringComparison.Ordinal)))),
            ]);
            foreach (var section in sections)
            {
                if (section.StartsWith(wanted, StringComparison.Ordinal))
                    yield return (Path.GetFileNameWithoutExtension(file), archive, Body(section).Replace("\n", "\n\n"));
            }
        }
    }

    static string Body(string section) => section[(section.IndexOf('\n') + 1)..].Trim();
}
