@_exported import DocgenRuntime
