namespace StyleLint.Reading;

static class AnchorReader
{
    internal static Anchor? Read(Story story) => null;
}
