using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire;

/// <summary>The hashes by which an archive knows a story again: the first 64 bits of a SHA-256.</summary>
static class StoryId
{
    /// <summary>Of its id.</summary>
    public static ulong OfId(string id) => Of(id);

    /// <summary>Of what its readers see and are told, so not of when it was sent.</summary>
    public static ulong OfContent(WireStory story) =>
        Of($"{story.Status}\0{story.Headline}\0{story.Body}\0{story.Byline}\0{story.UsageTerms}\0{story.Embargo?.Ticks}");

    static ulong Of(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
