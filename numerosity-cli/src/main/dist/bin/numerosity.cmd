@echo off
rem Starts the numerosity command line on Windows: numerosity --help
rem
rem Runs Java with all arguments unchanged. Environment variables:
rem   JAVA_HOME               the Java to use, 17 or later (otherwise the java on the PATH)
rem   NUMEROSITY_JAVA_OPTS    further options for Java, such as -Xmx4g
rem   NUMEROSITY_LIB          folder of the jars (otherwise lib, beside the folder of this script)
setlocal EnableExtensions DisableDelayedExpansion
if not defined NUMEROSITY_LIB set "NUMEROSITY_LIB=%~dp0..\lib"
call "%~dp0find-java.cmd" || exit /b 1

rem Java 24 and later require consent to native code and warn of the memory access in TensorFlow's
rem library; earlier versions do not know these options.
set "native="
if %major% GEQ 24 set "native=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
if not defined TF_CPP_MIN_LOG_LEVEL set "TF_CPP_MIN_LOG_LEVEL=2"
rem The memory settings of the script for POSIX shells, which gives the reasons.
"%java%" -XX:+UseSerialGC -Xmx1g -Djdk.console=java.base -Djdk.http.auth.tunneling.disabledSchemes= %native% %NUMEROSITY_JAVA_OPTS% -cp "%NUMEROSITY_LIB%\*" io.github.numerosity.cli.NumerosityCommand %*
exit /b %errorlevel%
