using BenchmarkDotNet.Running;
using StyleLint.Benchmarks;

if (args is ["editor", var tool])
    EditorMeasure.Run(tool);
else
    BenchmarkSwitcher.FromAssembly(typeof(DraftBenchmarks).Assembly).Run(args);
