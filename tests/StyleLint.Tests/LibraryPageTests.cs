using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StyleLint.Tests;

/// <summary>Every C# sample of our pages is a program that compiles; one with an output below it prints that.</summary>
public partial class LibraryPageTests
{
    static readonly string[] Pages = ["README.md", "src/StyleLint/README.md", "src/StyleLint.Workspace/README.md"];

    static readonly Lazy<MetadataReference[]> Platform = new(() =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.") || name.StartsWith("StyleLint")))
                .Select(path => MetadataReference.CreateFromFile(path)),
        ]
    );

    public static IEnumerable<object[]> Samples =>
        Pages.SelectMany(page =>
            Sample()
                .Matches(File.ReadAllText(Path.Combine(HouseTests.Root(), page)).ReplaceLineEndings("\n"))
                .Select(
                    (match, number) => new object[] { $"{page} {number + 1}", match.Groups["code"].Value, match.Groups["output"].Value }
                )
        );

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_runs_as_it_stands(string name, string code, string output)
    {
        using var folder = new TemporaryFolder();
        var bytes = Compile(name, code);
        if (output.Length == 0)
            return;
        var printed = Run(bytes);
        Assert.Equal(output, printed);
    }

    [Fact]
    public void The_pages_show_everything_that_a_host_needs() => Assert.Equal(7, Samples.Count());

    static byte[] Compile(string name, string code)
    {
        // A sample prints through a writer of its own: the console belongs to all tests.
        var source =
            "global using System; global using System.IO; global using System.Linq; global using System.Collections.Generic;\n"
            + "global using Console = Printed;\n"
            + code
            + "\npublic static class Printed { public static StringWriter Out { get; } = new() { NewLine = \"\\n\" };"
            + " public static StringWriter Error => Out; public static void WriteLine(string text) => Out.WriteLine(text); }";
        var compiled = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(source)],
            Platform.Value,
            new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)
        );
        using var stream = new MemoryStream();
        var result = compiled.Emit(stream);
        Assert.True(
            result.Success,
            $"{name}:\n{string.Join('\n', result.Diagnostics.Where(each => each.Severity == DiagnosticSeverity.Error))}"
        );
        return stream.ToArray();
    }

    static string Run(byte[] bytes)
    {
        var context = new AssemblyLoadContext("sample", isCollectible: true);
        var sample = context.LoadFromStream(new MemoryStream(bytes));
        sample.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        return sample.GetType("Printed")!.GetProperty("Out", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!.ToString()!;
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```$(\n\n```text\n(?<output>.*?)^```$)?", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Sample();
}
