"""One module for each command, with `run(args, settings) -> exit code`; imported only when the command is called."""
