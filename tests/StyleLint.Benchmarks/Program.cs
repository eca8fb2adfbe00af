using BenchmarkDotNet.Running;
using StyleLint.Benchmarks;

if (args is ["wire", _, _, _, ..])
    WireMeasure.Run(args[1..]);
else if (args is ["editor", var tool])
    EditorMeasure.Run(tool);
else
    BenchmarkSwitcher.FromAssembly(typeof(DraftBenchmarks).Assembly).Run(args);
