// Compiled only while Verify.Xunit is not referenced (-p:UseVerify=true references it): its call, its file names, strings alone.
using System.Runtime.CompilerServices;
using System.Text;

namespace VerifyXunit;

static class Verifier
{
    public static SettingsTask Verify(string? target, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "") =>
        new(target ?? "null", sourceFile, method);
}

/// <summary>Awaiting it compares <c>Class.Method.verified.txt</c> with the text and writes <c>.received.txt</c> where they
/// differ.</summary>
sealed class SettingsTask(string target, string sourceFile, string method)
{
    string? _fileName;
    string _directory = "";

    public SettingsTask UseFileName(string fileName)
    {
        _fileName = fileName;
        return this;
    }

    public SettingsTask UseDirectory(string directory)
    {
        _directory = directory;
        return this;
    }

    public TaskAwaiter GetAwaiter() => Compare().GetAwaiter();

    async Task Compare()
    {
        var name = _fileName ?? $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}";
        var stem = Path.Combine(Path.GetDirectoryName(sourceFile)!, _directory, name);
        var verified = stem + ".verified.txt";
        var received = stem + ".received.txt";
        var actual = target.ReplaceLineEndings("\n");
        var expected = File.Exists(verified) ? (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n") : null;
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(verified)!);
        if (Environment.GetEnvironmentVariable("UPDATE") == "1")
        {
            await File.WriteAllTextAsync(verified, actual, new UTF8Encoding(false));
            return;
        }

        await File.WriteAllTextAsync(received, actual, new UTF8Encoding(false));
        Assert.Equal(
            expected ?? $"(no {Path.GetFileName(verified)} yet: read the .received.txt, then rename it or run with UPDATE=1)",
            actual
        );
    }
}
