using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using StyleLint.Benchmarks;
using StyleLint.Wire;
using StyleLint.Workspace.Wire.Folder;
using static StyleLint.Tests.AgencyCopy;

namespace StyleLint.Tests;

/// <summary>
/// Archives whose checksums are right and whose bytes are none that we write. <c>STYLE_LINT_FORGERIES=100000</c> tries as many,
/// <c>STYLE_LINT_SEED</c> others.
/// </summary>
public sealed class ArchiveForgeryTests : IDisposable
{
    static readonly int Rounds = Number("STYLE_LINT_FORGERIES") ?? 300;

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;

    void Make()
    {
        using (var writer = Write())
        {
            // One phrase that more stories share than a question asks about.
            for (var number = 0; number < WireQuestion.RareIn + 10; number++)
                writer.Add(
                    Story(
                        $"s{number}",
                        $"The harbour was closed to all ships for the whole of the night after the storm. {SampleWire.Make(number, 12).Body}"
                    ),
                    hasVersion: true
                );
            writer.Add(Story("s3", version: 2), hasVersion: true);
            writer.Close();
        }

        using (var writer = Write())
        {
            for (var number = 0; number < 5; number++)
                writer.Add(SampleWire.Make(number, 40), hasVersion: true);
            writer.Close();
        }

        using (var writer = Write())
            Assert.Equal(1, writer.Remove(["s7"]));
    }

    FolderArchiveWriter Write() => FolderArchiveWriter.Open(_folder.Path, "desk/wire", () => { }, CancellationToken.None);

    [Fact]
    public void A_forged_archive_is_a_clear_error_or_answers_whatever_is_done_with_it()
    {
        Make();
        var sound = Directory.GetFiles(_folder.Path).ToDictionary(file => file, File.ReadAllBytes, StringComparer.Ordinal);
        var random = new Random(Number("STYLE_LINT_SEED") ?? 1);
        var errors = 0;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var file in Directory.GetFiles(_folder.Path).Except(sound.Keys, StringComparer.Ordinal))
                File.Delete(file);
            foreach (var (file, bytes) in sound)
                File.WriteAllBytes(file, bytes);
            var forged = Forge(sound, random);
            errors += Try(random.Next(4), $"round {round}, {forged}") ? 1 : 0;
        }

        // Most forgeries are seen; some change only what the archive says.
        Assert.InRange(errors, Rounds / 10, Rounds);
    }

    // Whether it was seen; any error but a clear one ends the test.
    bool Try(int what, string forged)
    {
        try
        {
            if (what == 0)
            {
                using var writer = Write();
                writer.Add(Story("new"), hasVersion: true);
                writer.Add(Story("s3", version: 3), hasVersion: false);
                writer.Close();
            }
            else if (what == 1)
            {
                using var writer = Write();
                writer.Remove(["s4", "s3"]);
                writer.RemoveBefore(SampleWire.FirstDay.AddDays(2));
                writer.Compact();
            }

            using var archive = FolderArchive.Open(_folder.Path, "desk/wire");
            var answer = archive.Ask(Asking(Story(), new(2026, 2, 3)), default);
            archive.Read([.. answer.Candidates.Select(candidate => candidate.Number)], default);
            archive.Versions("Reuters", "s3", default);
            archive.Ask(Asking(SampleWire.Make(2, 40)), default);
            if (what != 2)
                return false;
            archive.Info(default);
            var verified = archive.Verify(default);
            Assert.Equal(archive.EarliestFirst(default).Count(), archive.LatestFirst([], default).Count());
            return !verified.IsEmpty;
        }
        catch (WireArchiveException error)
        {
            Assert.DoesNotContain('\n', error.Message);
            return true;
        }
        catch (Exception bare) when (bare is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException($"{forged}: {bare.GetType().Name} {bare.Message}", bare);
        }
    }

    string Forge(Dictionary<string, byte[]> sound, Random random)
    {
        var file = sound.Keys.Order(StringComparer.Ordinal).ElementAt(random.Next(sound.Count));
        var name = Path.GetFileName(file);
        var bytes = (byte[])sound[file].Clone();
        if (name == "lock")
            return name;
        if (name == "manifest")
        {
            File.WriteAllBytes(file, ForgeManifest(Encoding.ASCII.GetString(bytes), random));
            return name;
        }

        if (random.Next(20) == 0)
        {
            // One file in the place of another, whole.
            var other = sound.Keys.Where(each => each != file).ElementAt(random.Next(sound.Count - 1));
            File.WriteAllBytes(file, sound[other]);
            return $"{name} is {Path.GetFileName(other)}";
        }

        var length = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(bytes.Length - 12));
        var content = bytes.AsSpan(0, (int)length);
        var told = new StringBuilder(name);
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            // The last bytes say where everything is; those before them are tables.
            var end = random.Next(3) switch
            {
                0 => Math.Min(96, content.Length),
                1 => Math.Min(4000, content.Length),
                _ => content.Length,
            };
            var at = content.Length - 1 - random.Next(end);
            switch (random.Next(4))
            {
                case 0:
                    content[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    content[at] = (byte)random.Next(256);
                    break;
                case 2 when content.Length >= 8:
                    at = Math.Min(at & ~7, content.Length - 8);
                    BinaryPrimitives.WriteInt64LittleEndian(content[at..], Odd(random, content.Length));
                    break;
                default:
                    at = Math.Min(at & ~3, Math.Max(0, content.Length - 4));
                    if (content.Length >= 4)
                        BinaryPrimitives.WriteInt32LittleEndian(content[at..], (int)Odd(random, content.Length));
                    break;
            }

            told.Append(CultureInfo.InvariantCulture, $" @{at}");
        }

        File.WriteAllBytes(file, Sealed(content));
        return told.ToString();
    }

    static long Odd(Random random, int length) =>
        random.Next(10) switch
        {
            0 => -1,
            1 => 0,
            2 => 1,
            3 => int.MaxValue,
            4 => int.MinValue,
            5 => long.MaxValue,
            6 => long.MinValue,
            7 => length,
            8 => random.Next(length),
            _ => random.NextInt64(),
        };

    // With right checksums.
    static byte[] Sealed(ReadOnlySpan<byte> content)
    {
        var bytes = new List<byte>(content.ToArray());
        for (var page = 0; page < content.Length; page += MappedFile.PageSize)
            bytes.AddRange(BitConverter.GetBytes(Checksum.Of(content.Slice(page, Math.Min(MappedFile.PageSize, content.Length - page)))));
        byte[] trailer = [.. MappedFile.Magic, .. BitConverter.GetBytes((long)content.Length)];
        return [.. bytes, .. trailer, .. BitConverter.GetBytes(Checksum.Of(trailer))];
    }

    static byte[] ForgeManifest(string text, Random random)
    {
        var lines = text.Split('\n')[..^2].ToList();
        var at = random.Next(lines.Count);
        var words = lines[at].Split(' ');
        var word = random.Next(words.Length);
        switch (random.Next(6))
        {
            case 0:
                words[word] = Odd(random, 100).ToString(CultureInfo.InvariantCulture);
                lines[at] = string.Join(' ', words);
                break;
            case 1:
                words[word] = "2147483647";
                lines[at] = string.Join(' ', words);
                break;
            case 2:
                lines.RemoveAt(at);
                break;
            case 3:
                lines.Add(lines[at]);
                break;
            case 4:
                lines[at] = string.Join(' ', words.Reverse());
                break;
            default:
                // A segment's name where that of removed stories belongs, and the other way round.
                lines[at] = string.Join(' ', words.Select(each => each.Replace(".removed", ".segment", StringComparison.Ordinal)));
                break;
        }

        var body = string.Concat(lines.Select(line => line + "\n"));
        return Encoding.ASCII.GetBytes($"{body}checksum {Checksum.Of(Encoding.ASCII.GetBytes(body)):x8}\n");
    }
}
