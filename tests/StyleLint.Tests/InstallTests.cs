using System.Diagnostics;
using System.Runtime.Versioning;

namespace StyleLint.Tests;

/// <summary>What a release writes for those who install it: the script for a shell, and the manifests of Homebrew and winget.</summary>
public sealed class InstallTests : IDisposable
{
    static readonly string Folder = Path.Combine(HouseTests.Root(), ".github", "release");

    static readonly string[] Platforms = ["linux-x64", "linux-arm64", "linux-musl-x64", "linux-musl-arm64", "osx-x64", "osx-arm64"];

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_script_installs_the_program_and_runs_what_follows()
    {
        if (OperatingSystem.IsWindows())
            return;
        Release(served => served);
        var run = Install("check", "stories with spaces");
        Assert.Equal("ran check stories with spaces\n", run.Output);
        Assert.Equal(1, run.Code);
        Assert.Matches(
            "^https://github.com/desk/style-lint/releases/download/v1.2.3/style-lint-1.2.3-[a-z]+(-musl)?-(x64|arm64).tar.gz\n$",
            File.ReadAllText(_folder.Full("asked"))
        );
        Assert.Equal(["style-lint"], Directory.GetFiles(_folder.Full("home")).Select(Path.GetFileName));
    }

    [Fact]
    public void What_has_not_the_checksum_of_the_release_is_not_installed()
    {
        if (OperatingSystem.IsWindows())
            return;
        Release(_ => new string('0', 64));
        var run = Install();
        Assert.Equal(2, run.Code);
        Assert.Contains("is not what was released", run.Error);
        Assert.False(Directory.Exists(_folder.Full("home")));
    }

    [Fact]
    public void Half_a_script_does_nothing()
    {
        if (OperatingSystem.IsWindows())
            return;
        Release(served => served);
        var script = File.ReadAllText(_folder.Full("out/install.sh"));
        foreach (var end in new[] { script.Length / 3, script.Length / 2, script.LastIndexOf('}') })
        {
            _folder.Write("out/install.sh", script[..end]);
            Install();
            Assert.False(File.Exists(_folder.Full("asked")));
        }
    }

    [Fact]
    public void The_manifests_name_every_archive_with_its_checksum()
    {
        if (OperatingSystem.IsWindows())
            return;
        Release(_ => new string('a', 64));
        var formula = File.ReadAllText(_folder.Full("out/style-lint.rb"));
        foreach (var platform in new[] { "osx-arm64", "osx-x64", "linux-arm64", "linux-x64" })
            Assert.Contains(
                $"releases/download/v1.2.3/style-lint-1.2.3-{platform}.tar.gz\"\n      sha256 \"{new string('a', 64)}\"",
                formula
            );
        var installer = File.ReadAllText(_folder.Full("out/StyleLint.StyleLint.installer.yaml"));
        foreach (var platform in new[] { "x64", "arm64" })
            Assert.Contains($"style-lint-1.2.3-win-{platform}.zip\n  InstallerSha256: {new string('A', 64)}", installer);
        // An archive that is missing ends a release.
        Assert.NotEqual(0, Manifests("").Code);
    }

    // A release of a program that says how it was run. Stands in for the network: what curl would have brought.
    [UnsupportedOSPlatform("windows")]
    void Release(Func<string, string> checksum)
    {
        var program = _folder.Write("served/style-lint", "#!/bin/sh\necho ran \"$@\"\nexit 1\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        Assert.Equal(0, Run("tar", ["-czf", "program.tar.gz", "-C", "served", "."]).Code);
        File.SetUnixFileMode(
            _folder.Write(
                "bin/curl",
                $"#!/bin/sh\nwhile [ \"$1\" != --output ]; do shift; done\necho \"$3\" > '{_folder.Full("asked")}'\ncp '{_folder.Full("program.tar.gz")}' \"$2\"\n"
            ),
            UnixFileMode.UserRead | UnixFileMode.UserExecute
        );
        var served = Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_folder.Full("program.tar.gz")))
        );
        var archives = Platforms.Select(platform => platform + ".tar.gz").Concat(["win-x64.zip", "win-arm64.zip"]);
        var made = Manifests(string.Concat(archives.Select(archive => $"{checksum(served)}  style-lint-1.2.3-{archive}\n")));
        Assert.True(made.Code == 0, made.Error);
    }

    (int Code, string Output, string Error) Manifests(string checksums) =>
        Run(
            "bash",
            [Path.Combine(Folder, "manifests"), "1.2.3", "desk/style-lint", _folder.Write("checksums", checksums), _folder.Full("out")]
        );

    (int Code, string Output, string Error) Install(params string[] arguments) => Run("sh", [_folder.Full("out/install.sh"), .. arguments]);

    (int Code, string Output, string Error) Run(string file, string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["PATH"] = _folder.Full("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["STYLE_LINT_HOME"] = _folder.Full("home");
        using var child = Process.Start(start)!;
        var error = child.StandardError.ReadToEndAsync();
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return (child.ExitCode, output, error.Result);
    }
}
