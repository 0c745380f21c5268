@echo off
rem Finds Java 17 or later: sets java and major, or fails. Called by the scripts named numerosity.cmd.
if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java.exe") else (set "java=java.exe")
set "answer=%TEMP%\numerosity-%RANDOM%%RANDOM%.txt"
"%java%" -version >nul 2>"%answer%"
set "version="
for /f "usebackq tokens=2,3" %%a in ("%answer%") do if "%%a"=="version" set "version=%%~b"
del "%answer%" 2>nul
if not defined version goto nojava
for /f "delims=.-+" %%m in ("%version%") do set "major=%%m"
if %major% LSS 17 goto oldjava
exit /b 0

rem Messages are outside of brackets, because a path may contain brackets.
:nojava
echo numerosity: needs a JDK 17 or later, and %java% does not start; see https://adoptium.net, or set JAVA_HOME. 1>&2
exit /b 1
:oldjava
echo numerosity: needs Java 17 or later, but %java% is version %version%; set JAVA_HOME to a newer JDK. 1>&2
exit /b 1
