import '../src/khatt.ts';
